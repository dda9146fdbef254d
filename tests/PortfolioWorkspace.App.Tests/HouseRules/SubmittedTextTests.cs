using System.Reflection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>A text that was handed in may hold passages for the leercoach alone, so that a new reader of it goes through PrivatePassages.ReadableTo; whoever takes it from the row itself is named here, with why that is safe.</summary>
public sealed class SubmittedTextTests
{
    private static readonly IReadOnlyDictionary<string, string> Readers = new Dictionary<string, string>
    {
        ["PrivatePassages"] = "is the way to read it",
        ["CarriedCountQuery"] = "counts, without those that the reader does not see",
        ["CommentAnchorQuery"] = "looks for passages; its texts go to the writer",
        ["CommentQuery"] = "leaves out what stands on a private passage",
        ["CompareTexts"] = "goes through ReadableTo with both",
        ["DemoComment"] = "fictional people",
        ["DemoDossier"] = "fictional people",
        ["LinkMoving"] = "looks for a passage, and hands out nothing",
        ["OpenDesk"] = "goes through ReadableTo with both",
        ["SentFeedbackQuery"] = "asks only whether there are any",
        ["SubmitDocument"] = "the writer hands it in",
        ["UsedPhotos"] = "looks for addresses of photos, and hands out nothing",
    };

    [Fact]
    public void Only_who_is_named_takes_the_text_of_a_submission_and_its_private_passages_from_the_row()
    {
        MethodInfo[] doors = [typeof(Submission).GetProperty(nameof(Submission.Markdown))!.GetMethod!, typeof(Submission).GetProperty(nameof(Submission.PrivateBlocks))!.GetMethod!];

        var found = new[] { typeof(Gate).Assembly, typeof(Program).Assembly }.SelectMany(a => UsersOf(a, doors)).Distinct().ToList();

        Found.Nothing(found.Except(Readers.Keys).Select(t => $"{t} reads a text that was handed in and is not named"));
        Found.Nothing(Readers.Keys.Except(found).Select(t => $"{t} is named and reads none"));
    }

    /// <summary>In compiled code, because a text scan does not know of which type a Markdown is. A question to the database names the property too.</summary>
    private static IEnumerable<string> UsersOf(Assembly assembly, IReadOnlyCollection<MethodInfo> doors)
    {
        var tokens = TokensOf(assembly.ManifestModule, doors);
        if (tokens.Count == 0) return [];
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return assembly.GetTypes().Where(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)).Any(m => m.GetMethodBody()?.GetILAsByteArray() is { } code && Names(code, tokens))).Select(OuterOf);
    }

    private static HashSet<int> TokensOf(Module module, IReadOnlyCollection<MethodInfo> doors)
    {
        const int References = 0x0A000000;
        HashSet<int> tokens = [];
        for (var token = References + 1; ; token++)
        {
            MemberInfo? member;
            try { member = module.ResolveMember(token); }
            catch (ArgumentOutOfRangeException) { return tokens; }
            catch (ArgumentException) { continue; }

            if (member is MethodInfo method && doors.Contains(method)) tokens.Add(token);
        }
    }

    private static bool Names(byte[] code, HashSet<int> tokens)
    {
        for (var at = 0; at <= code.Length - sizeof(int); at++)
            if (tokens.Contains(BitConverter.ToInt32(code, at))) return true;
        return false;
    }

    /// <summary>Lambdas and iterators are types of their own within the one that was written.</summary>
    private static string OuterOf(Type type) => type.DeclaringType is { } outer ? OuterOf(outer) : type.Name;
}
