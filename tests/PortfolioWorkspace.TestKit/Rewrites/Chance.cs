namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Small choices by chance that read like what they decide.</summary>
internal static class Chance
{
    extension(Random random)
    {
        public bool Happens(double probability) => random.NextDouble() < probability;

        public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

        // The last bound is inclusive, as people speak of "two to four words".
        public int Between(int least, int most) => random.Next(least, most + 1);

        public T[] Shuffled<T>(IEnumerable<T> items)
        {
            var shuffled = items.ToArray();
            random.Shuffle(shuffled);
            return shuffled;
        }
    }
}
