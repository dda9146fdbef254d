using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage.Outbox;

namespace PortfolioWorkspace.App.Mail;

/// <summary>The post office: outbox, postman and the way out.</summary>
public static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<PlanLetters>();
        services.AddSingleton<MailOutbox>();
        services.AddSingleton<PostRound>();
        services.AddSingleton<IPost>(settings.Kind == PostKind.Folder ? new FolderPost(settings.Folder!) : new SmtpPost(settings));
        services.AddHostedService<Postman>();
        return services;
    }
}
