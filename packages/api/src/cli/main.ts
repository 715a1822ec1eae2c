import { Argument, Command, Option } from 'commander'
import { VERSION } from '../core/version.ts'
import type { Role } from '../start.ts'
import type { ImportOptions } from './import-file.ts'
import { TARGETS, type Target } from './import-targets.ts'
import type { InitOptions } from './init.ts'
import type { MigrateOptions } from './migrate.ts'
import type { LimitOptions } from './organization-limits.ts'
import type { OwnerOptions } from './owner.ts'
import type { SignOnOptions } from './sign-on.ts'
import type { TokenOptions } from './token.ts'

// Each command is imported when it is called, so that `portevoix --help` need not load the server.

/**
 * The `portevoix` command.
 * @param leave ends the process with the exit code of the command.
 */
function portevoix(leave: (code: number) => void): Command {
  const program = new Command('portevoix')
    .description('Runs and operates a Portevoix server.')
    .version(VERSION)
    .showHelpAfterError('(--help lists the commands and options)')

  program
    .command('serve')
    .description('Starts the server, and the embedded PostgreSQL unless DATABASE_URL is set.')
    .addOption(
      new Option('--role <role>', 'api answers requests, worker runs jobs, all does both')
        .choices(['api', 'worker', 'all'])
        .default('all'),
    )
    .addHelpText('after', example('PORT=8080 portevoix serve', 'Settings are environment variables: see README.md.'))
    .action(async (options: { role: Role }) => (await import('./serve.ts')).serve(options))

  program
    .command('migrate')
    .description('Migrates the database, creates the logins of the server and prints their addresses.')
    .option('--sql', 'only print the statements that create roles and logins, for an administrator')
    .option(
      '--check',
      'only say which migrations are missing, and whether servers can go on meanwhile; exits with 1 if any is',
    )
    .addHelpText(
      'after',
      example(
        'PORTEVOIX_MIGRATION_URL=postgresql://owner:secret@db/portevoix portevoix migrate\n' +
          '  PORTEVOIX_MIGRATION_URL=postgresql://owner@db/portevoix portevoix migrate --sql\n' +
          '  portevoix migrate --check',
      ),
    )
    .action(async (options: MigrateOptions) => leave(await (await import('./migrate.ts')).migrateOnly(options)))

  program
    .command('init')
    .description('Creates an organisation with its owner, and prints the owner’s key once.')
    .requiredOption('--organization <name>', 'name of the organisation')
    .requiredOption('--owner <mail>', 'e-mail address of its owner')
    .option('--slug <short-name>', 'short name, unique on this server (default: made from the name)')
    .option('--time-zone <zone>', 'IANA time zone of days in reports (default: UTC)')
    .option('--currency <code>', 'ISO 4217 code for values without a currency (default: EUR)')
    .option('--trial', 'to try the product: portevoix token --as-log-in can simulate log-ins of its people')
    .addHelpText(
      'after',
      example('portevoix init --organization "Acme" --owner me@acme.example --time-zone Europe/Paris'),
    )
    .action(async (options: InitOptions) => (await import('./init.ts')).init(options))

  program
    .command('token')
    .description('Prints a token to act for one person or account, and nothing else.')
    .option('--person <id>', 'id of a person, or their externalId; creates their ambassador’s account if needed')
    .option('--account <id>', 'id of an account, or its e-mail address')
    .option('--organization <short-name>', 'needed when the externalId or address exists in several organisations')
    .option('--as-log-in', 'act as if the person had logged in; only in the demo and in trials')
    .option('--lifetime <time>', 'lifetime of the token, at most 24h', '1h')
    .addHelpText('after', example('portevoix token --person 4711 --lifetime 30m'))
    .action(async (options: TokenOptions) => (await import('./token.ts')).token(options))

  program
    .command('owner')
    .description('Makes somebody an owner when an organisation has lost its own, and prints a key once.')
    .requiredOption('--mail <address>', 'e-mail address of the account, which is created or restored if needed')
    .option('--organization <short-name>', 'short name of the organisation; needed when there are several')
    .addHelpText('after', example('portevoix owner --mail me@acme.example'))
    .action(async (options: OwnerOptions) => (await import('./owner.ts')).addOwner(options))

  program
    .command('sign-on')
    .description(
      'Creates a sign-on system that can attest log-ins at once and prints its key, or ends the waiting time of one.',
    )
    .option('--name <name>', 'name of a new sign-on system')
    .option('--account <id>', 'id of a sign-on system that an owner created: it is active from now on')
    .option('--organization <short-name>', 'short name of the organisation; needed when there are several')
    .addHelpText('after', example('portevoix sign-on --name "Intranet"\n  portevoix sign-on --account ACCOUNT-ID'))
    .action(async (options: SignOnOptions) => (await import('./sign-on.ts')).signOn(options))

  program
    .command('import')
    .description('Imports a CSV or JSONL file, also in gzip, through the API of a running server.')
    .addArgument(new Argument('<target>', 'what the file contains').choices(TARGETS))
    .argument('<file>', 'the file')
    .option('--map <column=field...>', 'map a column to a field; not needed for equal names')
    .option('--preset <name>', 'a known kind of export, such as x-analytics, instead of a mapping')
    .addOption(new Option('--format <format>', 'format of the file (default: from its name)').choices(['csv', 'jsonl']))
    .option(
      '--word <field:word=meaning...>',
      'meaning of a word, such as "active:On leave=true"; * stands for any other word',
    )
    .addOption(
      new Option('--delimiter <sign>', 'delimiter between values (default: detected)').choices([',', ';', 'tab', '|']),
    )
    .option('--encoding <charset>', 'such as windows-1252 (default: detected)')
    .addOption(
      new Option('--decimal <mark>', 'decimal mark (default: only unambiguous numbers are accepted)').choices([
        'point',
        'comma',
      ]),
    )
    .option('--date-format <pattern>', 'such as "dd/MM/yyyy HH:mm" (default: only unambiguous dates are accepted)')
    .option('--time-zone <zone>', 'IANA zone of times without an offset (default: such times are refused)')
    .option('--comment <sign>', 'skip lines that begin with it')
    .option('--skip-lines <number>', 'lines before the header')
    .option('--only <column=text...>', 'read only rows with this value')
    .option('--leave-out <column=text...>', 'skip rows with this value')
    .option('--take-totals', 'read lines with “Total” like others (default: they are refused)')
    .option('--dry-run', 'check every line and store nothing')
    .option('--kind <kind>', 'ties: the kind, such as advice')
    .option('--directed', 'ties: they go from “from” to “to”, not both ways')
    .option('--ids-of <source>', 'source of the ids in the file, such as directory; mail for addresses')
    .option('--create-missing-people', 'ties: create people who are not known yet')
    .option('--act <name>', 'acts: what is done to each object, such as contentApprove')
    .option('--integration <id>', 'mentions: id of the integration that they are of')
    .option('--subject <id>', 'metrics: id of what they were measured on, such as a campaign')
    .addOption(
      new Option('--url <address>', 'address of the server')
        .env('PORTEVOIX_URL')
        .default('http://127.0.0.1:4000/graphql'),
    )
    .addOption(new Option('--token <token>', 'an API key or token').env('PORTEVOIX_TOKEN'))
    .addHelpText(
      'after',
      example(
        'portevoix import people staff.csv --map "Staff no=externalId" "Name=displayName" "Team=department"\n' +
          '  portevoix import ties advice.csv --kind advice --directed\n' +
          '  portevoix import metrics june.csv --preset x-analytics --subject CAMPAIGN-ID',
        'Exit code 0 when all lines were imported, 2 when some were rejected, 1 when the import failed, was cancelled or could not start.',
      ),
    )
    .action(async (target: Target, file: string, options: ImportOptions) =>
      leave(await (await import('./import-file.ts')).importFile(target, file, options)),
    )

  const documents = program.command('documents').description('GraphQL documents that an organisation trusts.')
  documents
    .command('push')
    .description('Makes the documents of files trusted: .graphql files as they are, or .json manifests of build tools.')
    .argument('<files...>', 'the files')
    .addOption(
      new Option('--url <address>', 'address of the server')
        .env('PORTEVOIX_URL')
        .default('http://127.0.0.1:4000/graphql'),
    )
    .addOption(new Option('--token <token>', 'a key or token with trusteddocument:push').env('PORTEVOIX_TOKEN'))
    .addHelpText('after', example('portevoix documents push src/queries/*.graphql persisted-documents.json'))
    .action(async (files: string[], options: { url: string; token?: string }) =>
      (await import('./documents.ts')).pushDocuments(files, options),
    )

  const docs = program.command('docs').description('The documentation, which a running server shows at /docs.')
  docs
    .command('build')
    .description(
      'Writes the documentation as static pages, which any web server serves and a browser opens from the folder.',
    )
    .argument('<folder>', 'where to write it; files of the same names are replaced')
    .addHelpText('after', example('portevoix docs build public/docs'))
    .action(async (folder: string) => (await import('./docs.ts')).buildDocs(folder))

  program
    .command('impact-sheet')
    .description('Prints the register of processing and the impact sheet as Markdown, from a running server.')
    .addOption(
      new Option('--url <address>', 'address of the server')
        .env('PORTEVOIX_URL')
        .default('http://127.0.0.1:4000/graphql'),
    )
    .addOption(new Option('--token <token>', 'an API key or token with processing:read').env('PORTEVOIX_TOKEN'))
    .addHelpText('after', example('portevoix impact-sheet > impact-sheet.md'))
    .action(async (options: { url: string; token?: string }) =>
      (await import('./impact-sheet.ts')).printImpactSheet(options),
    )

  const organization = program.command('organization').description('Archives and receipts of organisations.')
  organization
    .command('export')
    .description('Writes everything of an organisation to a folder, one JSONL file per table, without secrets.')
    .argument('<slug>', 'short name of the organisation')
    .requiredOption('--to <folder>', 'a new or empty folder; it will hold personal data')
    .addHelpText('after', example('portevoix organization export acme --to acme-archive'))
    .action(async (slug: string, options: { to: string }) =>
      (await import('./organization.ts')).exportTo(slug, options.to),
    )
  organization
    .command('receipts')
    .description('Prints what was deleted of organisations that left, as JSON: counts before and after.')
    .argument('[slug]', 'short name that the organisation had (default: all)')
    .addHelpText('after', example('portevoix organization receipts acme'))
    .action(async (slug: string | undefined) => (await import('./organization.ts')).printReceipts(slug))

  organization
    .command('limits')
    .description('Sets the rate limits of an organisation, in points per second, or shows them.')
    .argument('<slug>', 'short name of the organisation')
    .option('--account <points>', 'for each account, which its keys share; `default` for that of the server')
    .option('--organization <points>', 'for all accounts together; `default` for that of the server')
    .addHelpText('after', example('portevoix organization limits acme --account 5000 --organization 250000'))
    .action(async (slug: string, options: LimitOptions) =>
      (await import('./organization-limits.ts')).setLimits(slug, options),
    )

  const plugin = program.command('plugin').description('Plugins of this server (portevoix.config.ts).')
  plugin
    .command('list')
    .description('Loads each plugin and prints what it provides and may access, or why it cannot be used.')
    .addHelpText('after', example('portevoix plugin list', 'Exit code 1 when a plugin cannot be used.'))
    .action(async () => leave(await (await import('./plugin-list.ts')).listPlugins()))

  const secrets = program.command('secrets').description('Secrets that this server stores encrypted in its database.')
  secrets
    .command('rotate')
    .description('Creates a new key and re-encrypts all secrets with it. The server can keep running.')
    .option('--finish', 'remove the old key once nothing needs it')
    .addHelpText('after', example('portevoix secrets rotate\n  portevoix secrets rotate --finish    # a day later'))
    .action(async (options: { finish?: boolean }) => (await import('./secrets.ts')).rotateSecrets(options))

  secrets
    .command('forget-lost')
    .description('Clears secrets that no key of this server can open, when their key is lost for good.')
    .option('--yes', 'clear them (default: only count)')
    .addHelpText('after', example('portevoix secrets forget-lost\n  portevoix secrets forget-lost --yes'))
    .action(async (options: { yes?: boolean }) => (await import('./secrets.ts')).forgetLostSecrets(options))

  program
    .command('backup')
    .description('Writes the embedded database and its keys to a file. The server can keep running.')
    .argument('<file>', 'path of the backup; it contains all secrets')
    .addHelpText('after', example('portevoix backup portevoix-2027-03-01.tar.gz'))
    .action(async (file: string) => (await import('./backup.ts')).backUp(file))

  program
    .command('restore')
    .description('Restores a backup. The server must be stopped.')
    .argument('<file>', 'created by portevoix backup')
    .option('--force', 'also when there is a database; it is moved aside')
    .addHelpText('after', example('portevoix restore portevoix-2027-03-01.tar.gz --force'))
    .action(async (file: string, options: { force?: boolean }) => (await import('./backup.ts')).putBack(file, options))

  return program
}

function example(commands: string, note = ''): string {
  return `\nExample:\n  ${commands}\n${note ? `\n${note}\n` : ''}`
}

try {
  let code = 0
  const program = portevoix((left) => {
    code = left
  })
  await program.parseAsync()
  process.exit(code)
} catch (error) {
  const { describeFailure } = await import('./failure.ts')
  process.stderr.write(`\n${describeFailure(error)}\n`)
  process.exit(1)
}
