import { Refusal } from '../refusal.ts'

/** A kind of plugin that `new` can create. */
export interface Kind {
  readonly name: 'connector' | 'scoring-model' | 'check' | 'notifier'
  /** Prefix of folder and package: `score-influence`. */
  readonly prefix: string
  /** Name of the kind in the manifest. */
  readonly provides: 'connector' | 'scoring-model' | 'guideline-check' | 'notifier'
  /** Suffix of the plugin's variable. */
  readonly suffix: string
  /** The id of the template from which every plugin of the kind is created. */
  readonly template: string
  readonly network: readonly string[]
  readonly data: readonly string[]
}

export const KINDS: readonly Kind[] = [
  {
    name: 'connector',
    prefix: 'connector',
    provides: 'connector',
    suffix: 'Connector',
    template: 'newsroom',
    network: ['{config.url}'],
    data: ['content:write'],
  },
  {
    name: 'scoring-model',
    prefix: 'score',
    provides: 'scoring-model',
    suffix: 'Model',
    template: 'helpfulness',
    network: [],
    data: ['people-features:read'],
  },
  {
    name: 'check',
    prefix: 'check',
    provides: 'guideline-check',
    suffix: 'Check',
    template: 'plain-words',
    network: [],
    data: ['posts:read'],
  },
  {
    name: 'notifier',
    prefix: 'notifier',
    provides: 'notifier',
    suffix: 'Notifier',
    template: 'bulletin',
    network: ['{config.url}'],
    data: ['notices:read'],
  },
]

/** @throws Refusal that lists the kinds. */
export function kindNamed(name: string | undefined): Kind {
  const kind = KINDS.find((known) => known.name === name)
  if (kind) return kind
  const asked = name === undefined ? 'Say what to make' : `There is no kind ${name}`
  throw new Refusal(`${asked}: one of ${KINDS.map((known) => known.name).join(', ')}`)
}

/** The names of a new plugin, for each place where it has one. */
export interface Names {
  /** In the manifest and in the API: `acme-news`. */
  readonly id: string
  /** Folder: `connector-acme-news`. */
  readonly folder: string
  /** Package: `portevoix-connector-acme-news`, or within the scope of the command, such as `@acme/…`. */
  readonly package: string
  /** In code: `acmeNews`. */
  readonly variable: string
  /** For people: `Acme news`. */
  readonly title: string
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const SCOPED = /^(@[a-z0-9][a-z0-9._-]*)\/(.+)$/
const MOST = 64
/** Names that would collide with a variable, a type or a folder of the template. */
const TAKEN = new Set(['plugin', 'config', 'state', 'page', 'test', 'src'])

/** @throws Refusal that says what a name must look like, with a valid example. */
export function namesOf(kind: Kind, name: string | undefined, inRepository: boolean): Names {
  if (name === undefined || name === '') {
    throw new Refusal(`Say how the ${kind.name} is called: portevoix-plugin new ${kind.name} ${kind.template}`)
  }
  const [, scope, rest = name] = SCOPED.exec(name) ?? []
  const id = rest.startsWith(`${kind.prefix}-`) ? rest.slice(kind.prefix.length + 1) : rest
  if (!ID.test(id) || id.length > MOST) {
    const proposed = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
    const instead = ID.test(proposed) ? `, for instance ${proposed.slice(0, MOST)}` : ''
    throw new Refusal(
      `${JSON.stringify(name)} cannot be a name: it takes lower case letters, digits and single hyphens, begins with a letter, and has at most ${MOST} characters${instead}`,
    )
  }
  if (TAKEN.has(id)) throw new Refusal(`${id} says too little to be a name: say of what it is the ${kind.name}`)
  const folder = `${kind.prefix}-${id}`
  const words = id.replaceAll('-', ' ')
  return {
    id,
    folder,
    package: inRepository ? `@portevoix/${folder}` : scope ? `${scope}/${folder}` : `portevoix-${folder}`,
    variable: id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase()),
    title: words.charAt(0).toUpperCase() + words.slice(1),
  }
}
