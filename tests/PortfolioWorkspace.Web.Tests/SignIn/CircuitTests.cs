using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>A circuit outlives its request: it ends with the session, and its actor with the account.</summary>
public sealed class CircuitTests(CircuitTests.QuickHouse fixture) : IClassFixture<CircuitTests.QuickHouse>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SignInHouse _house = fixture.House;

    [Fact]
    public async Task A_disabled_account_is_out_of_its_open_circuits()
    {
        var person = await _house.Data.PersonAsync();
        await using var circuit = await OpenCircuitAsync(person);
        Assert.Equal(person.Id, circuit.Actor.PersonId);
        var changed = circuit.NextChange();

        await _house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(p => p.Id == person.Id)).DisabledAt = _house.Data.Now);

        Assert.NotEqual(true, (await await changed.WaitAsync(Patience)).User.Identity?.IsAuthenticated);
        Assert.False(circuit.Actor.IsSignedIn);
    }

    [Fact]
    public async Task A_closed_session_is_out_of_its_open_circuits()
    {
        var person = await _house.Data.PersonAsync();
        await using var circuit = await OpenCircuitAsync(person);
        var changed = circuit.NextChange();

        await circuit.Services.GetRequiredService<OpenSessions>().CloseAsync(person.Id, circuit.User.SessionId()!);

        await (await changed.WaitAsync(Patience));
        Assert.False(circuit.Actor.IsSignedIn);
    }

    [Fact]
    public async Task A_page_that_comes_back_under_another_name_acts_for_nobody()
    {
        var (anna, bram) = (await _house.Data.PersonAsync(), await _house.Data.PersonAsync());
        await using var circuit = await OpenCircuitAsync(anna);
        var changed = circuit.NextChange();

        circuit.Become(await PrincipalAsync(circuit.Services, bram));

        await (await changed.WaitAsync(Patience));
        Assert.False(circuit.Actor.IsSignedIn);
    }

    [Fact]
    public async Task Signing_out_cuts_the_connections_of_this_session_only()
    {
        var person = await _house.Data.LookAsync(db => db.Users.FirstAsync(p => p.DemoRole != null));
        using var school = _house.NewVisitor();
        using var home = _house.NewVisitor();
        foreach (var visitor in new[] { school, home })
            Assert.True((await visitor.PostAsync("/aanmelden/demo", ("person", person.Id.ToString()), ("terug", "/aanmelden"))).IsSignedIn);
        using var schoolLine = await ConnectAsync(school);
        using var homeLine = await ConnectAsync(home);

        await school.PostAsync("/afmelden");

        await UntilClosedAsync(schoolLine).WaitAsync(Patience);
        Assert.Equal(WebSocketState.Open, homeLine.State);
    }

    private async Task<OpenCircuit> OpenCircuitAsync(Person person)
    {
        var scope = _house.Services.CreateAsyncScope();
        var circuit = new OpenCircuit(scope, await PrincipalAsync(scope.ServiceProvider, person));
        await circuit.OpenAsync();
        return circuit;
    }

    private static async Task<ClaimsPrincipal> PrincipalAsync(IServiceProvider services, Person person) =>
        await services.GetRequiredService<PersonSignIn>().PrincipalAsync(person, await services.GetRequiredService<OpenSessions>().OpenAsync(person.Id));

    private static async Task<ClientWebSocket> ConnectAsync(Visitor visitor)
    {
        var line = new ClientWebSocket();
        line.Options.Cookies = visitor.Cookies;
        await line.ConnectAsync(new UriBuilder(visitor.At("/_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None).WaitAsync(Patience);
        await line.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await line.ReceiveAsync(new byte[1024], CancellationToken.None).WaitAsync(Patience);
        Assert.NotEqual(WebSocketMessageType.Close, answer.MessageType);
        return line;
    }

    private static async Task UntilClosedAsync(ClientWebSocket line)
    {
        try
        {
            while ((await line.ReceiveAsync(new byte[1024], CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut without a closing word: what Abort does.
        }
    }

    /// <summary>What Blazor makes for a circuit: a scope, the state of its user, its handlers.</summary>
    private sealed class OpenCircuit(AsyncServiceScope scope, ClaimsPrincipal user) : IAsyncDisposable
    {
        private readonly AuthenticationStateProvider _states = scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

        public IServiceProvider Services => scope.ServiceProvider;
        public ClaimsPrincipal User => user;
        public CurrentActor Actor { get; } = scope.ServiceProvider.GetRequiredService<CurrentActor>();

        public async Task OpenAsync()
        {
            Become(user);
            foreach (var handler in Services.GetServices<CircuitHandler>().OfType<CircuitActor>()) await handler.OnCircuitOpenedAsync(null!, CancellationToken.None);
        }

        public void Become(ClaimsPrincipal principal) =>
            ((IHostEnvironmentAuthenticationStateProvider)_states).SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));

        public Task<Task<AuthenticationState>> NextChange()
        {
            var change = new TaskCompletionSource<Task<AuthenticationState>>(TaskCreationOptions.RunContinuationsAsynchronously);
            _states.AuthenticationStateChanged += state => change.TrySetResult(state);
            return change.Task;
        }

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }

    /// <summary>Checks again so often that a test need not wait.</summary>
    public sealed class QuickHouse : IAsyncLifetime
    {
        internal SignInHouse House { get; } = new SignInHouse().With([new("SignIn:RecheckEvery", "00:00:00.1")]);

        public ValueTask InitializeAsync()
        {
            House.Listen();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
