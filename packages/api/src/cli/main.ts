import { Argument, Command, Option } from 'commander'
import type { Role } from '../start.ts'
import type { ImportOptions } from './import-file.ts'
import type { InitOptions } from './init.ts'
import type { MigrateOptions } from './migrate.ts'
import type { OwnerOptions } from './owner.ts'
import { version } from './project.ts'
import type { SignOnOptions } from './sign-on.ts'
import type { TokenOptions } from './token.ts'

// The commands are imported when they are called: `portevoix --help` need not wait for the whole server.

/** The `portevoix` command. @param leave ends the process with the exit code of the command. */
function portevoix(leave: (code: number) => void): Command {
  const program = new Command('portevoix')
    .description('Runs and operates a Portevoix server.')
    .version(version())
    .showHelpAfterError('(--help shows what there is)')

  program
    .command('serve')
    .description('Starts the server, and the embedded PostgreSQL unless DATABASE_URL names another.')
    .addOption(
      new Option('--role <role>', 'answer requests, do the work behind them, or both')
        .choices(['api', 'worker', 'all'])
        .default('all'),
    )
    .addHelpText('after', example('PORT=8080 portevoix serve', 'Settings are environment variables: see README.md.'))
    .action(async (options: { role: Role }) => (await import('./serve.ts')).serve(options))

  program
    .command('migrate')
    .description('Brings the database up to date, makes the logins of the server and prints their addresses, and ends.')
    .option('--sql', 'only print the statements that make roles and logins, for somebody who may')
    .addHelpText(
      'after',
      example(
        'PORTEVOIX_MIGRATION_URL=postgresql://owner:secret@db/portevoix portevoix migrate\n' +
          '  PORTEVOIX_MIGRATION_URL=postgresql://owner@db/portevoix portevoix migrate --sql',
      ),
    )
    .action(async (options: MigrateOptions) => (await import('./migrate.ts')).migrateOnly(options))

  program
    .command('init')
    .description('Makes an organisation with its owner, and prints the owner’s key once.')
    .requiredOption('--organization <name>', 'name of the organisation')
    .requiredOption('--owner <mail>', 'e-mail address of its owner')
    .option('--slug <short-name>', 'short name, unique on this server; made from the name when left out')
    .option('--time-zone <zone>', 'IANA time zone in which reports cut days (default: UTC)')
    .option('--currency <code>', 'ISO 4217 code of values that nothing else gives one for (default: EUR)')
    .option('--trial', 'only to try it out: portevoix token --as-log-in plays the log-ins of its people')
    .addHelpText(
      'after',
      example('portevoix init --organization "Acme" --owner me@acme.example --time-zone Europe/Paris'),
    )
    .action(async (options: InitOptions) => (await import('./init.ts')).init(options))

  program
    .command('token')
    .description('Prints a token with which you act for one person or account, and nothing else.')
    .option('--person <id>', 'id of a person, or their externalId; their ambassador’s account is made if missing')
    .option('--account <id>', 'id of an account, or its e-mail address')
    .option('--organization <short-name>', 'where an externalId or address occurs in several organisations')
    .option('--as-log-in', 'the person acts, as if they had logged in: in the demo and in trials only')
    .option('--lifetime <time>', 'how long it is good for, at most 24h', '1h')
    .addHelpText('after', example('portevoix token --person 4711 --lifetime 30m'))
    .action(async (options: TokenOptions) => (await import('./token.ts')).token(options))

  program
    .command('owner')
    .description('Lets somebody in as an owner, where an organisation has lost its own, and prints a key once.')
    .requiredOption('--mail <address>', 'of their account, which is made if missing and restored if suspended')
    .option('--organization <short-name>', 'which one; needed where there are several')
    .addHelpText('after', example('portevoix owner --mail me@acme.example'))
    .action(async (options: OwnerOptions) => (await import('./owner.ts')).letOwnerIn(options))

  program
    .command('sign-on')
    .description('Lets a sign-on system attest log-ins at once: makes one and prints its key, or ends the wait of one.')
    .option('--name <name>', 'of a new sign-on system')
    .option('--account <id>', 'of one that an owner made: it counts from now on, with its keys')
    .option('--organization <short-name>', 'whose people it lets in; needed where there are several')
    .addHelpText('after', example('portevoix sign-on --name "Intranet"\n  portevoix sign-on --account ACCOUNT-ID'))
    .action(async (options: SignOnOptions) => (await import('./sign-on.ts')).signOn(options))

  program
    .command('import')
    .description('Imports a CSV or JSONL file, also in gzip, through the API of a running server.')
    .addArgument(new Argument('<target>', 'what the lines are').choices(['people', 'ties', 'metrics']))
    .argument('<file>', 'the file')
    .option('--map <column=field...>', 'which column fills which field; those of the same name need none')
    .option('--preset <name>', 'a known kind of export, such as x-analytics, instead of a mapping')
    .addOption(
      new Option('--format <format>', 'of the file; told from its name when left out').choices(['csv', 'jsonl']),
    )
    .option('--word <field:word=meaning...>', 'what a word means, such as "active:On leave=true"; * is any other')
    .addOption(
      new Option('--delimiter <sign>', 'between values; found out when left out').choices([',', ';', 'tab', '|']),
    )
    .option('--encoding <charset>', 'such as windows-1252; found out when left out')
    .addOption(
      new Option('--decimal <mark>', 'before decimals; without it what has one reading is read').choices([
        'point',
        'comma',
      ]),
    )
    .option('--date-format <pattern>', 'such as "dd/MM/yyyy HH:mm"; without it what has one reading is read')
    .option('--time-zone <zone>', 'IANA zone of times without an offset; without it these are refused')
    .option('--comment <sign>', 'lines that begin with it are left out')
    .option('--skip-lines <number>', 'lines before the header that are not of the table')
    .option('--only <column=text...>', 'take only rows that say this')
    .option('--leave-out <column=text...>', 'leave out rows that say this')
    .option('--take-totals', 'take lines that say “Total” as any other; they are refused otherwise')
    .option('--dry-run', 'check every line and write nothing')
    .option('--kind <kind>', 'ties: their kind, such as advice')
    .option('--directed', 'ties: “from” turns to “to”, not both to each other')
    .option(
      '--ids-of <source>',
      'people, ties: whose ids the file names people by, such as directory; mail for addresses',
    )
    .option('--create-missing-people', 'ties: make people who are not known yet')
    .option('--subject <id>', 'metrics: what they were measured on, such as a campaign')
    .addOption(
      new Option('--url <address>', 'of the server').env('PORTEVOIX_URL').default('http://127.0.0.1:4000/graphql'),
    )
    .addOption(new Option('--token <token>', 'an API key or token').env('PORTEVOIX_TOKEN'))
    .addHelpText(
      'after',
      example(
        'portevoix import people staff.csv --map "Staff no=externalId" "Name=displayName" "Team=department"\n' +
          '  portevoix import ties advice.csv --kind advice --directed\n' +
          '  portevoix import metrics june.csv --preset x-analytics --subject CAMPAIGN-ID',
        'Ends with 0 when all lines are in, 2 when some were rejected, 1 when the import failed.',
      ),
    )
    .action(async (target: 'people' | 'ties' | 'metrics', file: string, options: ImportOptions) =>
      leave(await (await import('./import-file.ts')).importFile(target, file, options)),
    )

  const plugin = program.command('plugin').description('Plugins of this server (portevoix.config.ts).')
  plugin
    .command('list')
    .description('Loads each plugin and prints what it brings and may reach, or why it cannot be used.')
    .addHelpText('after', example('portevoix plugin list', 'Ends with 1 when a plugin cannot be used.'))
    .action(async () => leave(await (await import('./plugin-list.ts')).listPlugins()))

  const secrets = program.command('secrets').description('What this server keeps encrypted in its database.')
  secrets
    .command('rotate')
    .description('Makes a new key and seals with it what an older one sealed, also while the server runs.')
    .option('--finish', 'take the old key away, once nothing needs it any more')
    .addHelpText('after', example('portevoix secrets rotate\n  portevoix secrets rotate --finish    # a day later'))
    .action(async (options: { finish?: boolean }) => (await import('./secrets.ts')).rotateSecrets(options))

  secrets
    .command('forget-lost')
    .description('Gives up what no key of this server opens, where its key is lost for good.')
    .option('--yes', 'do it; without this, count only')
    .addHelpText('after', example('portevoix secrets forget-lost\n  portevoix secrets forget-lost --yes'))
    .action(async (options: { yes?: boolean }) => (await import('./secrets.ts')).forgetLostSecrets(options))

  program
    .command('backup')
    .description('Writes the embedded database and its keys to a file, also while the server runs.')
    .argument('<file>', 'where to; the file is as secret as everything in it')
    .addHelpText('after', example('portevoix backup portevoix-2027-03-01.tar.gz'))
    .action(async (file: string) => (await import('./backup.ts')).backUp(file))

  program
    .command('restore')
    .description('Puts a backup back; the server must be stopped.')
    .argument('<file>', 'made by portevoix backup')
    .option('--force', 'also where there is a database, which is moved aside')
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
