using Marketplace.Api.Edge.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
