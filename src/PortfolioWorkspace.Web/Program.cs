using PortfolioWorkspace.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddHouse();

var app = builder.Build();
app.UseHouse();
await app.PrepareAsync();
app.Run();

/// <summary>Named, so that tests can start the very same host.</summary>
public partial class Program;
