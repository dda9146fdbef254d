using PortfolioWorkspace.Benchmarks;

return await (args.FirstOrDefault() switch
{
    "autosave" => AutosaveBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "badinput" => BadInputBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "anchoring" => AnchoringBenchmark.RunAsync(),
    "reading" => ReadingBenchmark.RunAsync(),
    _ => BenchmarkSettings.ExplainAsync(),
});
