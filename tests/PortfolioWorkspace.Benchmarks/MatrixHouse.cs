using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>A house with one group that a trainer looks at, and around it as many others as asked; everybody half-way, with ten pieces of evidence.</summary>
internal sealed class MatrixHouse : IAsyncDisposable
{
    private const int PerGroup = 100;

    private readonly ServiceProvider _services;
    private readonly TestData _data;
    private readonly string _text = new LivingText(1).Next();
    private int _number;

    private MatrixHouse(ServiceProvider services) => (_services, _data) = (services, new TestData(services));

    public Guid Trainer { get; private set; }

    public Guid Cohort { get; private set; }

    /// <summary>The trainer at work in this process, without the web.</summary>
    public ActorScope AsTrainer() => new(_services, Trainer);

    /// <param name="people">In the group that is looked at.</param>
    /// <param name="others">In all other groups together.</param>
    public static async Task<MatrixHouse> FillAsync(TestDatabase database, int people, int others)
    {
        var services = new ServiceCollection().AddLogging().AddApp(database.Options).BuildServiceProvider();
        var faults = await services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds);
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        var house = new MatrixHouse(services);
        await house.FillAsync(people, others);
        return house;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task FillAsync(int people, int others)
    {
        var trainer = await _data.PersonAsync("Joost Meting");
        await _data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == trainer.Id)).DemoRole = "CCO|Trainer|Kijkt in een meting");
        Trainer = trainer.Id;
        Cohort = (await GroupAsync("Nu", trainer, people)).Id;
        for (var left = others; left > 0; left -= PerGroup) await GroupAsync(string.Create(CultureInfo.InvariantCulture, $"Andere {left}"), await _data.PersonAsync(), Math.Min(left, PerGroup));
    }

    private async Task<Cohort> GroupAsync(string name, Person trainer, int people)
    {
        var cohort = await _data.CohortAsync(trainer: trainer, name: name);
        Person? leercoach = null;
        for (var done = 0; done < people; done += PerGroup)
        {
            leercoach = await _data.LeercoachAsync();
            await _data.ChangeAsync(db =>
            {
                for (var i = done; i < Math.Min(people, done + PerGroup); i++) Add(db, cohort, leercoach, trainer);
                return Task.FromResult(0);
            });
        }

        return cohort;
    }

    private void Add(PortfolioDb db, Cohort cohort, Person leercoach, Person trainer)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"overzicht{++_number}@example.org");
        var person = new Person { Id = _data.NewId(), Name = $"Deelnemer {_number}", UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), SecurityStamp = address };
        var participation = new Participation { Id = _data.NewId(), CohortId = cohort.Id, PersonId = person.Id, Track = Track.Certification, JoinedOn = cohort.StartsOn };
        participation.AssignLeercoach(leercoach.Id, _data.NewId(), cohort.StartsOn);
        db.AddRange(person, participation);
        foreach (var session in cohort.Sessions.OrderBy(s => s.Number).Take(4))
        {
            var mark = new AttendanceMark { Id = _data.NewId(), SessionId = session.Id, ParticipationId = participation.Id };
            mark.Mark(AttendanceStatus.Present, null, null, session.CreditedHours, trainer.Id, _data.Now);
            db.Add(mark);
        }

        for (var i = 1; i <= 3; i++)
        {
            var conversation = new Conversation
            {
                Id = _data.NewId(),
                ParticipationId = participation.Id,
                Kind = ConversationKinds.SelfLed,
                HeldOn = _data.Today.AddDays(-7 * i),
                DurationMinutes = 45,
                Setting = ConversationSetting.School,
                PartnerPseudonym = "Robin",
                PartnerRole = "leerkracht groep 6",
                PartnerInformedOn = _data.Today.AddDays(-7 * i),
                LoggedAt = _data.Now,
            };
            conversation.Confirm(person.Id, _data.Now);
            var document = new Document { Id = _data.NewId(), ParticipationId = participation.Id, Kind = "reflectieverslag_eigen", Number = i, LeercoachReads = true, CreatedAt = _data.Now };
            if (!document.Submit(_data.NewId(), _text, TextHash.Of(_text), [], null, _data.Now.AddDays(-i)).Try(out var submission, out var refusal)) throw new InvalidOperationException(refusal.Code);
            submission.Promise(WaitingTime.PromisedOn(_data.Today, 10));
            if (i < 3) document.Conclude(submission.Id, Verdict.Approved, _data.Now);
            db.AddRange(conversation, document, new DocumentConversation { DocumentId = document.Id, ConversationId = conversation.Id, ParticipationId = participation.Id });
        }
    }
}
