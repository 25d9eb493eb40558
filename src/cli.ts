#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { formatNames, statusNames } from './export/choices.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ExportOptions } from './commands/export.ts';
import type { PathOptions } from './commands/path.ts';
import { processTerminal } from './commands/terminal.ts';
import type { TraceOptions } from './commands/trace.ts';
import type { ViewOptions } from './commands/view.ts';
import { version } from './disk/installation.ts';
import type { Columns } from './read/format.ts';
import { Failure, lineOf } from './failure.ts';

const terminal = processTerminal();
const defaultFolder = 'remit-out';
const defaultPort = 4280;

/** Runs a command, whose rooms are loaded only then, and sets the exit code: 0 done, 1 something could not be done, 2 wrongly asked. */
async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    terminal.progress('');
    terminal.warn(lineOf(error));
    if (!(error instanceof Failure) && process.env['REMIT_DEBUG']) terminal.warn((error as Error).stack ?? '');
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

function depthNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('a depth is a number from 0 to 999.');
  return Number(text);
}

/** Gathers names that are given one by one or parted by commas; checked where all are known. */
function names(known?: readonly string[]): (text: string, before?: readonly string[]) => string[] {
  return (text, before = []) => {
    const given = text.split(',').map((name) => name.trim()).filter(Boolean);
    const stranger = given.find((name) => known && !known.includes(name));
    if (stranger !== undefined) throw new InvalidArgumentError(`${stranger} is none of ${known!.join(', ')}.`);
    return [...before, ...given];
  };
}

const statusOption = (description: string) => new Option('--status <name...>', `${description}: ${statusNames.join(', ')}`).argParser(names(statusNames));
const portOption = () => new Option('--port <number>', 'the port to try first').env('PORT').argParser(portNumber).default(defaultPort);

function commands(): Command {
  const program = new Command('remit')
    .description('Reads documents and builds a graph of who does what, every edge a sentence that you can click.')
    .version(version());
  const add = (name: string, description: string, examples: string) => program.command(name)
    .description(description).version(version()).addHelpText('after', `\nExamples:\n${examples}`);
  add('build', 'Builds the graph of files, or of folders at any depth.', '  remit build cables/ notes.pdf --out graph\n  remit build letters.csv --text Body --date Sent\n  remit build cables/ --html cables.html')
    .argument('<path...>', 'documents, or folders of them; - is standard input')
    .option('--out <folder>', 'where to write; replaced only if Remit wrote it', defaultFolder)
    .option('--html <file>', 'writes one page too, with viewer, graph and documents inside; it opens from disk')
    .option('--corrections <file>', 'corrections by hand, in JSON or YAML; without it, corrections.json or .yaml in the output folder')
    .option('--fresh', 'reads every document anew, not only those that changed since the last build', false)
    .option('--text <column>', 'the column or field of tables and JSON that holds the texts; found where it is not given')
    .option('--title <column>', 'the one that holds their titles').option('--date <column>', 'their dates').option('--id <column>', 'their references')
    .option('--watch', 'builds again whenever a document or a correction changes, until Ctrl+C', false)
    .action((paths: string[], { out, html, corrections, fresh, watch, ...columns }: Columns & { out: string; html?: string; corrections?: string; fresh: boolean; watch: boolean }) => run(async () => {
      const page = html === undefined ? undefined : { file: html, template: await (await import('./disk/web.ts')).pageTemplate() };
      const options = { columns, fresh, ...(page ? { page } : {}), ...(corrections === undefined ? {} : { corrections }) };
      return watch ? (await import('./commands/watch.ts')).watch(paths, out, terminal, options) : (await import('./commands/build.ts')).build(paths, out, terminal, options);
    }));
  add('view', 'Shows a graph in the browser, from this machine only.', '  remit view remit-out\n  remit view remit-out --port 8080 --no-open')
    .argument('<folder>', 'what remit build wrote')
    .addOption(portOption()).option('--no-open', 'open no browser')
    .action((folder: string, options: ViewOptions) => run(async () => (await import('./commands/view.ts')).view(folder, options, terminal)));
  add('trace', "Lists an agency's responsibilities, each with its citation.", '  remit trace "Harbour Office" remit-out\n  remit trace "harbour office" remit-out --json')
    .argument('<name>', 'any name it goes by, in any case').argument('[folder]', 'what remit build wrote', defaultFolder)
    .option('--json', 'as JSON', false).option('--markdown', 'as Markdown', false)
    .action((name: string, folder: string, options: TraceOptions) =>
      run(async () => (await import('./commands/trace.ts')).trace(name, folder, options, terminal)));
  addGraphCommands(add);
  add('explain', 'Tells for each sentence what was seen in it, which rule spoke, and why nothing came of it.', '  remit explain memo.txt\n  remit explain memo.txt --match "night ferry" --json')
    .argument('<file>', 'a document').option('--match <text>', 'only sentences that hold this text, in any case').option('--json', 'as JSON', false)
    .action((path: string, options: ExplainOptions) => run(async () => (await import('./commands/explain.ts')).explain(path, options, terminal)));
  add('start', 'Builds the graph of the cables that come with Remit, and shows it.', '  remit start --no-open')
    .option('--out <folder>', 'where to write', defaultFolder)
    .addOption(portOption()).option('--no-open', 'open no browser')
    .action((options: ViewOptions & { out: string }) => run(async () => (await import('./commands/start.ts')).start(options.out, options, terminal)));
  return program;
}

/** The commands that ask something of a graph that was built. */
function addGraphCommands(add: (name: string, description: string, examples: string) => Command): void {
  const graph = "a folder that remit build wrote, or a .graphml file of Remit's";
  add('export', 'Writes a graph, or a part of it, for another program.',
    '  remit export remit-out --format gexf --out graph.gexf\n  remit export remit-out --format csv --status affirmed --out tables\n  remit export remit-out --format markdown --around "Harbour Office"')
    .argument('<folder>', graph)
    .addOption(new Option('--format <name>', 'how').choices(formatNames).makeOptionMandatory())
    .option('--out <path>', 'a file, or for csv a folder; standard output if not given')
    .option('--kinds <name...>', 'only names of these kinds', names()).option('--relations <name...>', 'only these relations', names())
    .addOption(statusOption('only what is so put'))
    .option('--around <name>', 'only what is near this name').option('--depth <number>', 'how many statements away that may be (1)', depthNumber)
    .action((folder: string, options: ExportOptions) => run(async () => {
      const template = options.format === 'html' ? await (await import('./disk/web.ts')).pageTemplate() : undefined;
      return (await import('./commands/export.ts')).exportGraph(folder, { ...options, template }, terminal);
    }));
  add('path', 'Tells the shortest ways from one name to another, as sentences.', '  remit path "Harbour Office" Norland remit-out\n  remit path "Harbour Office" Norland remit-out --status stated planned --json')
    .argument('<from>', 'any name it goes by, in any case').argument('<to>', 'likewise').argument('[folder]', graph, defaultFolder)
    .option('--directed', "only along the statements' own direction", false)
    .addOption(statusOption('over what is so put, affirmed if not given'))
    .option('--json', 'as JSON', false)
    .action((from: string, to: string, folder: string, options: PathOptions) =>
      run(async () => (await import('./commands/path.ts')).path(from, to, folder, options, terminal)));
  add('diff', 'Tells which statements a second graph gained, lost and changed.', '  remit diff old new\n  remit diff old new --json')
    .argument('<first>', graph).argument('<second>', 'likewise').option('--json', 'as JSON', false)
    .action((first: string, second: string, options: { json: boolean }) => run(async () => (await import('./commands/diff.ts')).diff(first, second, options, terminal)));
  add('review', 'Lists what may be one thing under two names, with the reasons for and against.', '  remit review remit-out\n  remit review remit-out --json')
    .argument('[folder]', graph, defaultFolder).option('--json', 'as JSON', false)
    .action((folder: string, options: { json: boolean }) => run(async () => (await import('./commands/review.ts')).review(folder, options, terminal)));
  add('stats', 'Counts what is in a graph.', '  remit stats remit-out\n  remit stats remit-out --json')
    .argument('[folder]', graph, defaultFolder).option('--json', 'as JSON', false)
    .action((folder: string, options: { json: boolean }) => run(async () => (await import('./commands/stats.ts')).stats(folder, options, terminal)));
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
