using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Anybody with the code sees what was issued; whoever guesses learns nothing.</summary>
public sealed class CheckCertificateTests
{
    private const string Visitor = "192.0.2.7";

    [Theory, Databases]
    public async Task Whoever_has_the_code_sees_what_was_issued_however_it_is_typed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, code) = await IssuedAsync(house);

        foreach (var typed in new[] { code, CertificateCode.Grouped(code), code.ToLowerInvariant(), $" {CertificateCode.Grouped(code)} ", code.Replace('0', 'O').Replace('1', 'l') })
        {
            var found = await CheckAsync(house, typed);
            Assert.Null(found.Refusal);
            Assert.Equal((cast.Participant.Name, "CCO-2026-0001", house.Data.Today, null), (found.Value!.NameAsIssued, found.Value.Number, found.Value.IssuedOn, found.Value.WithdrawnOn));
        }
    }

    [Fact]
    public async Task Unknown_and_malformed_codes_get_one_answer()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, code) = await IssuedAsync(house);

        foreach (var typed in new[] { CertificateCode.New(), "", " ", "-", code[..^1], code + "0", "CCO-2026-0001", new string('0', 100_000), "'; DROP TABLE", "%", code.Replace(code[3], 'U') })
            Assert.Same(Refusal.Unknown, (await CheckAsync(house, typed, typed)).Refusal);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_sees_the_same()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, code) = await IssuedAsync(house);
        foreach (var person in cast.People.Values)
            Assert.Equal(cast.Participant.Name, (await house.DoAsync(person, (CheckCertificate u) => u.RunAsync(code, Visitor))).Value!.NameAsIssued);
    }

    [Fact]
    public async Task What_was_withdrawn_says_so()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, code) = await IssuedAsync(house);
        var certificate = (await house.SeeAsync(cast.Organiser, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Certificate!;
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await house.DoAsync(cast.Organiser, (WithdrawCertificate u) => u.RunAsync(certificate.Id, "De naam klopte niet.")));

        var found = await CheckAsync(house, code);

        Assert.Equal((cast.Participant.Name, house.Data.Today), (found.Value!.NameAsIssued, found.Value.WithdrawnOn));
    }

    [Fact]
    public async Task Too_many_tries_get_the_answer_of_an_unknown_code_until_the_next_minute()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, code) = await IssuedAsync(house);
        for (var i = 0; i < CertificateTries.PerMinute; i++) Assert.NotNull((await CheckAsync(house, "AAAA")).Refusal);

        Assert.Same(Refusal.Unknown, (await CheckAsync(house, code)).Refusal);
        Assert.Null((await CheckAsync(house, code, "192.0.2.8")).Refusal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await CheckAsync(house, code)).Refusal);
    }

    [Fact]
    public void A_code_holds_at_least_128_bits_and_no_letters_that_look_alike()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CertificateCode.New()).ToList();
        Assert.Equal(500, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(c, CertificateCode.Read(c)));
        var letters = codes.SelectMany(c => c).Distinct().ToList();
        Assert.Equal(32, letters.Count);
        Assert.DoesNotContain(letters, "ILOU".Contains);
        Assert.True(codes[0].Length * Math.Log2(letters.Count) >= 128);
    }

    private static async Task<(Cast Cast, string Code)> IssuedAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        await IssueCertificateTests.DecideAsync(house, cast);
        Assert.Null(await IssueCertificateTests.IssueAsync(house, cast));
        return (cast, (await house.SeeAsync(cast.Participant, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id))).Code);
    }

    private static async Task<Answer<IssuedCertificate>> CheckAsync(TestHouse house, string code, string visitor = Visitor)
    {
        await using var nobody = house.AsNobody();
        return await nobody.Get<CheckCertificate>().RunAsync(code, visitor);
    }
}
