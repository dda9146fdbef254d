using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.Web.Certification;

namespace PortfolioWorkspace.Web.Tests.Shell.Parts;

/// <summary>A component with the real texts, in the language of the test.</summary>
internal sealed class PartsContext : BunitContext
{
    public PartsContext(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddScoped<CertificationWords>();
        Services.AddScoped<CriterionSentence>();
    }
}
