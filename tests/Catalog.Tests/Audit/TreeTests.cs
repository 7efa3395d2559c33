using System.Text;
using Catalog.Audit.Tree;
using CsCheck;

namespace Catalog.Tests.Audit;

public sealed class TreeTests
{
    /// <summary>The entries of Google's Certificate Transparency reference tests, whose roots are published.</summary>
    private static readonly byte[][] Entries =
        [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(Convert.FromHexString)];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_that_others_compute(int size, string root) =>
        Assert.Equal(root, Convert.ToHexStringLower(Grow([.. Entries.Take(size).Select(entry => TreeHash.Leaf(entry))]).Tree.Root()));

    [Fact]
    public void Every_leaf_of_every_tree_is_proven_and_nothing_else_is() => Gen.Int[1, 70].Select(Gen.Int[0, 69]).Where((size, at) => at < size).Sample((size, at) =>
    {
        var (tree, stored) = Grow(Leaves(size));
        var path = TreeSpan.Inclusion(at, size).Select(span => span.Hash(stored)).ToList();
        var leaf = stored(new TreePlace(0, at));

        Assert.Equal(tree.Root(), TreeProof.Root(leaf, at, size, path));
        Assert.NotEqual(tree.Root(), TreeProof.Root(TreeHash.Leaf([9]), at, size, path));
        Assert.NotEqual(tree.Root(), TreeProof.Root(leaf, (at + 1) % (size + 1), size, path));
        Assert.Null(TreeProof.Root(leaf, at, size, [.. path, leaf]));
    });

    [Fact]
    public void Every_growth_is_proven_and_no_other_history_is() => Gen.Int[1, 70].Select(Gen.Int[1, 70]).Where((from, to) => from <= to).Sample((from, to) =>
    {
        var (old, _) = Grow(Leaves(from));
        var (tree, stored) = Grow(Leaves(to));
        var path = TreeSpan.Consistency(from, to).Select(span => span.Hash(stored)).ToList();
        var other = TreeHash.Leaf([9]);

        Assert.True(TreeProof.IsGrown(from, old.Root(), to, tree.Root(), path));
        Assert.False(TreeProof.IsGrown(from, other, to, tree.Root(), path));
        Assert.False(TreeProof.IsGrown(from, old.Root(), to, other, path));
        Assert.False(TreeProof.IsGrown(from, old.Root(), to, tree.Root(), [.. path, other]));
    });

    [Fact]
    public void Tree_that_goes_on_from_its_right_edge_is_the_same_tree()
    {
        var leaves = Leaves(37);
        var (whole, stored) = Grow(leaves);

        var later = new GrowingTree(21, stored);
        foreach (var leaf in leaves.Skip(21))
        {
            later.Add(leaf);
        }

        Assert.Equal(whole.Root(), later.Root());
    }

    private static List<byte[]> Leaves(int count) => [.. Enumerable.Range(0, count).Select(each => TreeHash.Leaf(Encoding.ASCII.GetBytes($"{each}")))];

    private static (GrowingTree Tree, Func<TreePlace, byte[]> Stored) Grow(List<byte[]> leaves)
    {
        var (tree, stored) = (new GrowingTree(), new Dictionary<TreePlace, byte[]>());
        foreach (var leaf in leaves)
        {
            stored[new TreePlace(0, tree.Size)] = leaf;
            foreach (var (place, hash) in tree.Add(leaf))
            {
                stored[place] = hash;
            }
        }

        return (tree, place => stored[place]);
    }
}
