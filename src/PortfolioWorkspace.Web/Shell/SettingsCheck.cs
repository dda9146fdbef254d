using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.App.Storage.StartUp;
using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Tells everything that is wrong with the settings before anything starts, so that a start is refused once and not five times.</summary>
public static class SettingsCheck
{
    public static void RefuseWrongSettings(this IConfiguration settings)
    {
        List<string> faults =
        [
            .. FaultsOf<StorageOptions>(settings, StorageOptions.Section, o => o.Faults()),
            .. FaultsOf<SignInSettings>(settings, SignInSettings.Section, o => o.Faults()),
            .. FaultsOf<HouseSettings>(settings, "House", o => string.IsNullOrWhiteSpace(o.Name) ? ["House:Name is leeg. Geef de naam die boven elke pagina staat."] : []),
            .. FaultsOf<MailSettings>(settings, MailSettings.Section, o => o.Faults()),
            .. AddressFaults(settings["urls"]),
        ];
        if (faults.Count > 0) throw new StartRefusedException(faults);
    }

    private static IEnumerable<string> FaultsOf<T>(IConfiguration settings, string section, Func<T, IEnumerable<string>> faults) where T : new()
    {
        try
        {
            return [.. faults(settings.GetSection(section).Get<T>() ?? new T())];
        }
        // The binder names the setting and the value; what they should be is in the README.
        catch (InvalidOperationException e)
        {
            return [$"Een instelling onder {section} heeft een waarde die niet kan: {e.Message}"];
        }
    }

    private static IEnumerable<string> AddressFaults(string? addresses)
    {
        foreach (var address in (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(address)) yield return $"urls bevat '{address}'. Geef een adres als http://localhost:5080.";
        }
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
