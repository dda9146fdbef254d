using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>A house in which one leercoach has some reports waiting, and behind them an archive of years: answered, approved, with comments.</summary>
internal sealed class DeskArchive
{
    public const int Waiting = 30;
    private const int PerPerson = 8, PerGroup = 10, CommentsEach = 4;

    private readonly TestData _data;
    private readonly List<(string Text, string Hash, string Plain)> _texts = [.. Enumerable.Range(0, 12).Select(i =>
    {
        var text = new LivingText(i).Next();
        return (text, TextHash.Of(text), PlainText.Extract(text));
    })];

    private int _number;

    private DeskArchive(TestData data) => _data = data;

    public Guid Reader { get; private set; }

    /// <summary>What waits, with the document that it is a version of and who wrote it.</summary>
    public List<(Guid Submission, Guid Document, Guid Writer)> Desks { get; } = [];

    /// <param name="archive">Submissions that were approved, in the whole house.</param>
    /// <param name="own">How many of those this leercoach answered.</param>
    /// <param name="waiting">How many wait for this leercoach.</param>
    public static async Task<DeskArchive> FillAsync(TestDatabase database, int archive, int own, int waiting = Waiting)
    {
        await using var services = new ServiceCollection().AddLogging().AddApp(database.Options).BuildServiceProvider();
        var faults = await services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds);
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        var filled = new DeskArchive(new TestData(services));
        await filled.FillAsync(archive, own, waiting);
        return filled;
    }

    private async Task FillAsync(int archive, int own, int waiting)
    {
        var (reader, other, trainer) = (await _data.LeercoachAsync("Marieke Meting"), await _data.LeercoachAsync(), await _data.PersonAsync());
        await _data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == reader.Id)).DemoRole = "CCO|Leercoach|Leest in een meting");
        Reader = reader.Id;
        for (var (done, group) = (0, 0); done < archive; group++)
        {
            var cohort = await _data.CohortAsync(trainer: trainer, name: string.Create(CultureInfo.InvariantCulture, $"Archief {group}"));
            var begin = done;
            done = await _data.ChangeAsync(db =>
            {
                var at = begin;
                for (var i = 0; i < PerGroup && at < archive; i++)
                {
                    var count = Math.Min(PerPerson, archive - at);
                    Add(db, cohort, at < own ? reader : other, count, waits: false);
                    at += count;
                }

                return Task.FromResult(at);
            });
        }

        var now = await _data.CohortAsync(trainer: trainer, name: "Nu");
        await _data.ChangeAsync(db =>
        {
            for (var i = 0; i < waiting; i++) Add(db, now, reader, 1, waits: true);
            return Task.FromResult(0);
        });
    }

    private void Add(PortfolioDb db, Cohort cohort, Person reader, int reports, bool waits)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"meting{++_number}@example.org");
        var person = new Person { Id = _data.NewId(), Name = $"Deelnemer {_number}", UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name, NormalizedEmail = name.ToUpperInvariant(), SecurityStamp = name, DemoRole = waits ? "CCO|Deelnemer|Schrijft in een meting" : null };
        var participation = new Participation { Id = _data.NewId(), CohortId = cohort.Id, PersonId = person.Id, Track = Track.Certification, JoinedOn = cohort.StartsOn };
        participation.AssignLeercoach(reader.Id, _data.NewId(), cohort.StartsOn);
        db.AddRange(person, participation);
        for (var i = 1; i <= reports; i++)
        {
            var document = new Document { Id = _data.NewId(), ParticipationId = participation.Id, Kind = TestData.Waarnemingsverslag, Number = i, LeercoachReads = true, CreatedAt = _data.Now };
            var text = _texts[_number % _texts.Count];
            var at = _data.Now.AddDays(-20 - (_number % 300));
            var first = Submit(document, text, at);
            db.Add(document);
            db.Add(Answered(document, first, text.Plain, reader, waits ? Verdict.RevisionRequested : Verdict.Approved, at.AddDays(3)));
            if (waits) Desks.Add((Submit(document, _texts[(_number + 1) % _texts.Count], _data.Now.AddDays(-3).AddMinutes(_number)).Id, document.Id, person.Id));
        }
    }

    private Submission Submit(Document document, (string Text, string Hash, string Plain) text, DateTimeOffset at)
    {
        if (!document.Submit(_data.NewId(), text.Text, text.Hash, [], null, at).Try(out var submission, out var refusal)) throw new InvalidOperationException(refusal.Code);
        submission.Promise(WaitingTime.PromisedOn(DutchTime.DayOf(at), 10));
        return submission;
    }

    private Review Answered(Document document, Submission submission, string plain, Person reader, Verdict verdict, DateTimeOffset at)
    {
        submission.Open(reader.Id, at);
        var review = new Review { Id = _data.NewId(), SubmissionId = submission.Id, DocumentId = document.Id, ParticipationId = document.ParticipationId, ReviewerId = reader.Id, StartedAt = at };
        for (var c = 0; c < CommentsEach; c++)
        {
            var start = 40 + (c * plain.Length / (CommentsEach + 1));
            if (PassageAnchor.On(plain, start, start + 40) is not { } anchor) continue;
            var id = _data.NewId();
            review.Comment(anchor, CommentKind.Tip, id, at);
            review.Say(id, CommentKind.Tip, "Noem hier ook wie er was.");
        }

        review.Choose(verdict);
        review.Send("Je kijkt goed. Schrijf ook op wat je niet zag.", at);
        document.Conclude(submission.Id, verdict, at);
        return review;
    }
}
