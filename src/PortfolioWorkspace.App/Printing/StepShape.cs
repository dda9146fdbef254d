namespace PortfolioWorkspace.App.Printing;

/// <summary>The five shapes of the house; each stands for one kind of step that a participant took.</summary>
public enum StepShape
{
    Square,
    Triangle,
    HalfCircles,
    Arcs,
    Quarters,
}
