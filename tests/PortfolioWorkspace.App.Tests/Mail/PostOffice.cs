using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Storage.Outbox;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;
using PortfolioWorkspace.TestKit.Mail;

namespace PortfolioWorkspace.App.Tests.Mail;

/// <summary>A house with a mail server beside it, and somebody in it who gets news.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private PostOffice(TestHouse house, Cast cast) => (House, Cast) = (house, cast);

    public TestHouse House { get; }
    public Cast Cast { get; }
    public MailServer Server { get; } = new();
    public List<string> Log { get; } = [];

    public Person Reader => Cast.Participant;

    /// <summary>Everything at once and never quiet, unless the test says otherwise; null: who never chose.</summary>
    public static async Task<PostOffice> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, MailRhythm? rhythm = MailRhythm.AtOnce)
    {
        var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        if (rhythm is { } chosen) await house.Data.MailAsync(cast.Participant, chosen);
        return new PostOffice(house, cast);
    }

    public Task NewsAsync(LiveTopic topic = LiveTopic.CertificateIssued, Guid? subject = null) => House.Data.NoticeAsync(Reader, topic, subject ?? Cast.Participation.Id, Cast.Participation);

    /// <summary>One round, once what happened had time to gather.</summary>
    public Task<int> GatheredRoundAsync()
    {
        House.Clock.Advance(PlanLetters.Gather);
        return Node().RunAsync();
    }

    /// <summary>The postman of one node.</summary>
    public PostRound Node(Func<IPost, IPost>? way = null)
    {
        var settings = new MailSettings { Host = "127.0.0.1", Port = Server.Port, Security = "none", From = "Werkplaats <werkplaats@example.org>", Site = "https://werkplaats.example.org", Patience = TimeSpan.FromSeconds(Server.Mood == MailMood.Silent ? 1 : 60) };
        IPost post = new SmtpPost(settings);
        var services = House.Services;
        return new PostRound(services.GetRequiredService<PlanLetters>(), services.GetRequiredService<MailOutbox>(), services.GetRequiredService<IServiceScopeFactory>(), way?.Invoke(post) ?? post, settings, House.Clock, new Keeper(Log));
    }

    public Task<LetterState[]> LettersAsync() => House.Data.LookAsync(db => db.Outbox.OrderBy(l => l.CreatedAt).Select(l => l.State).ToArrayAsync());

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await House.DisposeAsync();
    }

    private sealed class Keeper(List<string> lines) : ILogger<PostRound>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
