using System.Net;
using System.Net.Http.Headers;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>A device that has gone mad does not take the house with it.</summary>
public sealed class SavesAtOnceTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const int WaitAtMost = 204;

    [Fact]
    public async Task Somebody_with_too_many_saves_at_once_is_told_to_wait_and_nobody_else_is()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        var other = await house.Data.CastAsync();
        var text = await house.Data.DocumentAsync(other.Participation);
        var browser = await house.SignedInAsync(cast.Participant);
        var neighbour = await house.SignedInAsync(other.Participant);
        var arrives = new TaskCompletionSource();

        var saves = Enumerable.Range(0, WaitAtMost + 1).Select(_ => SaveAsync(browser, document.Id, arrives.Task)).ToList();
        var first = await await Task.WhenAny(saves);
        Assert.Equal(HttpStatusCode.TooManyRequests, first);
        using (var saved = await neighbour.SaveDraftAsync(neighbour.BaseAddress!, text.Id, 1, TestData.SomeText, "Rustig verder.", "n-1")) Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        arrives.SetResult();
        var answers = await Task.WhenAll(saves);
        Assert.Equal((1, WaitAtMost), (answers.Count(a => a == HttpStatusCode.TooManyRequests), answers.Count(a => a == HttpStatusCode.BadRequest)));
    }

    private static async Task<HttpStatusCode> SaveAsync(HttpClient browser, Guid document, Task arrives)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, $"/api/drafts/{document}") { Content = new LateBody(arrives) };
        save.Headers.TryAddWithoutValidation("If-Match", $"\"{TestData.On(1, TestData.SomeText)}\"");
        using var answer = await browser.SendAsync(save);
        return answer.StatusCode;
    }

    /// <summary>A body of which nothing comes until it may, and then nothing that can be read.</summary>
    private sealed class LateBody : HttpContent
    {
        private readonly Task _arrives;

        public LateBody(Task arrives)
        {
            _arrives = arrives;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await _arrives;
            await stream.WriteAsync("{"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
