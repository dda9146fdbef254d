using PortfolioWorkspace.Benchmarks;

return await (args.FirstOrDefault() switch
{
    "autosave" => AutosaveBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "badinput" => BadInputBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "anchoring" => AnchoringBenchmark.RunAsync(),
    "desk" => DeskBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "ledger" => LedgerBenchmark.RunAsync(),
    "matrix" => MatrixBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "opened" => OpenedBenchmark.RunAsync(BenchmarkSettings.Read(args[1..])),
    "reading" => ReadingBenchmark.RunAsync(),
    _ => BenchmarkSettings.ExplainAsync(),
});
