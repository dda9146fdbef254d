using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.App.Storage.Cleaning;
using PortfolioWorkspace.App.Storage.Seeding;
using PortfolioWorkspace.App.Storage.Sending;
using PortfolioWorkspace.App.Storage.StartUp;

namespace PortfolioWorkspace.App;

/// <summary>Everything the App offers to a host, in one call.</summary>
public static class AppRegistration
{
    public static IServiceCollection AddApp(this IServiceCollection services, StorageOptions storage, MailSettings? mail = null)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(storage);
        services.AddSingleton<StorageStart>();
        services.AddSingleton<PrepareStorage>();
        services.AddSingleton<EmptyBin>();
        services.AddSingleton<EraseDossiers>();
        services.AddSingleton<OldNews>();
        services.AddHostedService<DailyCleaning>();
        services.AddSingleton<DueFeedback>();
        services.AddSingleton<StrandedFeedback>();
        services.AddSingleton<SendDueFeedback>();
        services.AddHostedService<PlannedFeedback>();
        services.AddMail(mail ?? new MailSettings());
        services.AddSingleton<ProgrammeShelf>();
        services.AddSingleton<ProgrammeCatalog>();
        services.AddSingleton<LoadProgrammes>();
        services.AddSingleton<SeedDemo>();
        services.AddSingleton<LiveNotices>();
        services.AddSingleton<DeskVisits>();
        services.AddSingleton<CertificateTries>();
        services.AddSingleton<CheckInTries>();
        services.AddSingleton<CalendarTries>();
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<PhotoStudio>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<Gate>();
        return services.AddUseCases();
    }

    /// <summary>A use case is a sealed class that asks for the Gate; it needs no line of its own here.</summary>
    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var useCases = typeof(Gate).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsSealed: true, IsAbstract: false } && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Gate))));
        foreach (var useCase in useCases) services.AddScoped(useCase);
        return services;
    }
}
