using PortfolioWorkspace.App;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.App.Storage.Seeding;
using PortfolioWorkspace.App.Storage.StartUp;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>What happens before the first visitor: storage ready, programmes read, and in Development the fictional people.</summary>
public static class StartUp
{
    /// <summary>Programmes, templates and demo texts travel with the program.</summary>
    public static string SeedsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static WebApplicationBuilder AddStorageAndUseCases(this WebApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.DataFolder = Path.GetFullPath(storage.DataFolder, builder.Environment.ContentRootPath);
        builder.Services.AddApp(storage, MailOf(builder, storage));
        builder.Services.AddSingleton(services => new ReadyCheck("storage", services.GetRequiredService<StorageStart>().AnswersAsync));
        return builder;
    }

    /// <summary>A developer sees letters as files; elsewhere a house without a mail server sends none.</summary>
    private static MailSettings MailOf(WebApplicationBuilder builder, StorageOptions storage)
    {
        var mail = builder.Configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings();
        mail.House = builder.Configuration["House:Name"] ?? new HouseSettings().Name;
        mail.Folder = builder.Environment.IsDevelopment() ? Path.Combine(storage.DataFolder, "mail") : null;
        mail.Site ??= builder.Configuration["urls"]?.Split(';')[0] ?? HouseHost.DefaultAddress;
        return mail;
    }

    public static async Task PrepareAsync(this WebApplication app)
    {
        var services = app.Services;
        await services.GetRequiredService<PrepareStorage>().RunAsync();
        var faults = await services.GetRequiredService<LoadProgrammes>().RunAsync(SeedsFolder);
        if (faults.Count > 0) throw new StartRefusedException([.. faults.Select(f => f.ToString())]);
        if (app.Environment.IsDevelopment()) await services.GetRequiredService<SeedDemo>().RunAsync(SeedsFolder);
    }
}
