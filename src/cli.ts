#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExplainOptions } from './commands/explain.ts';
import { processTerminal } from './commands/terminal.ts';
import type { ViewOptions } from './commands/view.ts';
import { version } from './disk/installation.ts';
import { Failure } from './failure.ts';

const terminal = processTerminal();
const defaultFolder = 'remit-out';
const defaultPort = 4280;

/** Runs a command, whose rooms are loaded only then, and sets the exit code: 0 done, 1 something could not be done, 2 wrongly asked. */
async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    terminal.progress('');
    const { message, stack } = error as Error;
    terminal.warn(message.replace(/\s*\n\s*/g, ' '));
    if (!(error instanceof Failure) && process.env['REMIT_DEBUG']) terminal.warn(stack ?? '');
    process.exitCode = 1;
  }
}

/** An empty PORT in the environment is none. */
function portNumber(text: string): number {
  if (!text) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}

const portOption = () => new Option('--port <number>', 'the port to try first').env('PORT').argParser(portNumber).default(defaultPort);

function commands(): Command {
  const program = new Command('remit')
    .description('Reads documents and builds a graph of who does what, every edge a sentence that you can click.')
    .version(version());
  const add = (name: string, description: string, examples: string) => program.command(name)
    .description(description).version(version()).addHelpText('after', `\nExamples:\n${examples}`);
  add('build', 'Builds the graph of files, or of folders at any depth.', '  remit build cables/ notes.txt --out graph\n  remit build cables/ --html cables.html')
    .argument('<path...>', 'text files, or folders of them')
    .option('--out <folder>', 'where to write; replaced only if Remit wrote it', defaultFolder)
    .option('--html <file>', 'writes one page too, with viewer, graph and documents inside; it opens from disk')
    .action((paths: string[], { out, html }: { out: string; html?: string }) => run(async () => {
      const page = html === undefined ? undefined : { file: html, template: await (await import('./disk/web.ts')).pageTemplate() };
      return (await import('./commands/build.ts')).build(paths, out, terminal, page);
    }));
  add('view', 'Shows a graph in the browser, from this machine only.', '  remit view remit-out\n  remit view remit-out --port 8080 --no-open')
    .argument('<folder>', 'what remit build wrote')
    .addOption(portOption()).option('--no-open', 'open no browser')
    .action((folder: string, options: ViewOptions) => run(async () => (await import('./commands/view.ts')).view(folder, options, terminal)));
  add('trace', "Lists an agency's responsibilities, each with its citation.", '  remit trace "Harbour Office" remit-out\n  remit trace "harbour office" remit-out --json')
    .argument('<name>', 'any name it goes by, in any case').argument('<folder>', 'what remit build wrote')
    .option('--json', 'as JSON', false)
    .action((name: string, folder: string, options: { json: boolean }) =>
      run(async () => (await import('./commands/trace.ts')).trace(name, folder, options, terminal)));
  add('explain', 'Tells for each sentence what was seen in it, which rule spoke, and why nothing came of it.', '  remit explain memo.txt\n  remit explain memo.txt --match "night ferry" --json')
    .argument('<file>', 'a text file').option('--match <text>', 'only sentences that hold this text, in any case').option('--json', 'as JSON', false)
    .action((path: string, options: ExplainOptions) => run(async () => (await import('./commands/explain.ts')).explain(path, options, terminal)));
  add('start', 'Builds the graph of the cables that come with Remit, and shows it.', '  remit start --no-open')
    .option('--out <folder>', 'where to write', defaultFolder)
    .addOption(portOption()).option('--no-open', 'open no browser')
    .action((options: ViewOptions & { out: string }) => run(async () => (await import('./commands/start.ts')).start(options.out, options, terminal)));
  return program;
}

/** Turns commander's own errors (an unknown option, a missing argument) into exit code 2; help and version stay 0. */
async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const program = commands();
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: (text, write) => write(`remit: ${text.replace(/^error: /, '')}`) });
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

await main();
