/** `npm run advise`: the advice without a screen. Standard output carries only what `--json -` asks for. */
import { statSync } from 'node:fs';
import type { AdviceData } from '../shared/pathways/advice-data.ts';
import { adviseOnFile, makeDocuments } from './cli/advise-file.ts';
import { adviseOnFolder } from './cli/advise-folder.ts';
import { type CommandLine, readCommandLine, USAGE } from './cli/arguments.ts';
import { EXIT, type Reporter } from './cli/exit.ts';
import { loadForCli } from './cli/load-data.ts';
import { type Output, readReason, writeOutputs, writeStandardOutput } from './cli/outputs.ts';
import { summaryOf } from './cli/summary.ts';

const report: Reporter = (line) => {
  process.stderr.write(`${line}\n`);
};

async function main(args: readonly string[]): Promise<number> {
  // npm changes folder before it runs a script; paths mean what they mean for the caller.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const read = readCommandLine(args, folder, today());
  if (!read.ok) {
    report(read.error);
    report(USAGE);
    return EXIT.wrongUse;
  }
  const line = read.value;
  let isFolder: boolean;
  try {
    isFolder = statSync(line.source).isDirectory();
  } catch (cause) {
    report(`${line.source} is niet te vinden: ${readReason(cause)}`);
    return EXIT.wrongUse;
  }
  if (isFolder !== (line.uit !== undefined)) {
    report(isFolder ? 'Geef bij een map ook --uit MAP.' : '--uit hoort bij een map met dossiers.');
    return EXIT.wrongUse;
  }
  const data = await loadForCli(line);
  if (!data.ok) {
    report(data.error.melding);
    for (const problem of data.error.problemen) report(`  ${problem}`);
    return EXIT.wrongUse;
  }
  report(`Peildatum: ${line.peildatum}${line.peildatumIsToday ? ' (vandaag)' : ''}`);
  if (line.uit !== undefined) return adviseOnFolder(data.value, { ...line, uit: line.uit }, report);
  return adviseOne(data.value, line);
}

async function adviseOne(data: AdviceData, line: CommandLine): Promise<number> {
  const advised = adviseOnFile(data, line.source, line.peildatum);
  if (!advised.ok) {
    for (const problem of advised.error.lines) report(`Geweigerd: ${problem}`);
    return EXIT.refused;
  }
  const wanted = { json: line.json !== undefined, pdf: line.pdf !== undefined, xlsx: line.xlsx !== undefined };
  if (!wanted.json && !wanted.pdf && !wanted.xlsx) {
    process.stderr.write(summaryOf(advised.value));
    return EXIT.done;
  }
  const { json, pdf, xlsx } = await makeDocuments(data, advised.value, wanted);
  const outputs: Output[] = [];
  if (line.json !== undefined && line.json !== '-' && json !== undefined)
    outputs.push({ file: line.json, content: json });
  if (line.pdf !== undefined && pdf) outputs.push({ file: line.pdf, content: pdf });
  if (line.xlsx !== undefined && xlsx) outputs.push({ file: line.xlsx, content: xlsx });
  const written = writeOutputs(outputs, line.overschrijf);
  if (!written.ok) {
    report(written.error);
    return EXIT.notWritten;
  }
  if (line.json !== '-' || json === undefined) return EXIT.done;
  const shown = await writeStandardOutput(json);
  if (shown.ok) return EXIT.done;
  report(shown.error);
  return EXIT.notWritten;
}

/** Today in Belgium, as an ISO date. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
}

process.exitCode = await main(process.argv.slice(2));
