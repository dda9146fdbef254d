using PortfolioWorkspace.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddHouse();

var app = builder.Build();
app.UseHouse();
app.Run();
