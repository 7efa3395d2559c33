using System.Diagnostics;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>Servers of identity that others wrote, as processes of their own: <c>oidc-provider</c> and <c>scimmy</c> of npm, installed once beside the tests.</summary>
internal sealed class ForeignIdentity : IAsyncDisposable
{
    private const string Missing = "The packages oidc-provider and scimmy of npm are not there: this needs Node.js 20 with npm and a package registry.";

    private const string Issuer = """
        import Provider from "oidc-provider";
        import http from "node:http";
        const at = (port) => `http://127.0.0.1:${port}`;
        const server = http.createServer((request, answer) => provider.callback()(request, answer));
        let provider;
        server.listen(0, "127.0.0.1", () => {
          provider = new Provider(at(server.address().port), {
            features: {
              registration: { enabled: true, initialAccessToken: process.argv[2] },
              registrationManagement: { enabled: true, rotateRegistrationAccessToken: true },
            },
            pkce: { required: () => true },
            findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
            claims: { openid: ["sub"], profile: ["preferred_username"] },
            conformIdTokenClaims: false,
            // Keys of clients lie on this machine here, which its own guard would not call.
            fetch: (url, { dispatcher, ...rest }) => globalThis.fetch(url, rest),
            extraClientMetadata: { properties: ["software_id"] },
          });
          console.log(at(server.address().port));
        });
        """;

    private const string Scim = """
        import SCIMMY from "scimmy";
        import SCIMMYRouters from "scimmy-routers";
        import express from "express";
        const users = new Map();
        let last = 0;
        const conflict = (name, id) => [...users.values()].some((one) => one.userName === name && one.id !== id);
        SCIMMY.Resources.declare(SCIMMY.Resources.User.ingress((resource, data) => {
          if (conflict(data.userName, resource.id)) throw new SCIMMY.Types.Error(409, "uniqueness", "userName is taken");
          const id = resource.id ?? String(++last);
          users.set(id, { ...users.get(id), ...data, id });
          return users.get(id);
        }).egress((resource) => {
          if (!resource.id) return [...users.values()];
          if (!users.has(resource.id)) throw new SCIMMY.Types.Error(404, null, "nobody of that id");
          return users.get(resource.id);
        }).degress((resource) => { users.delete(resource.id); }));
        const app = express();
        app.use("/scim/v2", new SCIMMYRouters({ type: "bearer", handler: (request) => {
          if (request.header("Authorization") !== `Bearer ${process.argv[2]}`) throw new Error("no access");
          return "marketplace";
        } }));
        const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/scim/v2`));
        """;

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "marketplace-tests", "foreign-identity-1");

    private readonly Process process;

    private ForeignIdentity(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    public static Task<ForeignIdentity> IssuerAsync(string initialToken, CancellationToken ct) => StartAsync("issuer.mjs", Issuer, initialToken, ct);

    public static Task<ForeignIdentity> ScimAsync(string token, CancellationToken ct) => StartAsync("scim.mjs", Scim, token, ct);

    public ValueTask DisposeAsync()
    {
        process.Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<ForeignIdentity> StartAsync(string file, string program, string word, CancellationToken ct)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "scimmy-routers")) && !await InstallAsync(ct))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MARKETPLACE_REQUIRE_ALL") == "1", Missing);
            Assert.Fail(Missing);
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, file), program, ct);
        var started = Start("node", file, word);
        _ = started.StandardError.ReadToEndAsync(ct);
        var url = await started.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException($"{file} ended before it listened.");
        _ = started.StandardOutput.ReadToEndAsync(ct);
        return new ForeignIdentity(started, url);
    }

    private static async Task<bool> InstallAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            using var npm = Start("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "oidc-provider@9.13.3", "scimmy@1.3.5", "scimmy-routers@1.3.2", "express@4");
            await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(ct), npm.StandardError.ReadToEndAsync(ct), npm.WaitForExitAsync(ct));
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, params string[] words) => Process.Start(
        new ProcessStartInfo(program, words) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
