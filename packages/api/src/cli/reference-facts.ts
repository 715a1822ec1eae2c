import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { settings } from '../core/config.ts'
import { actCodes, REQUEST_CODES } from '../core/error-codes.ts'
import { MUTATIONS, permissionsOf } from '../platform/acts/index.ts'
import { BELONGINGS, grantsOf, isForApplications, isOfThePerson, permissionNames } from '../platform/auth/index.ts'
import { eventTypes } from '../platform/events/index.ts'
import { LIMITS } from './reference-limits.ts'

const MODULES = fileURLToPath(new URL('../modules/', import.meta.url))

/** A type of the schema, where a module declares it by its name. */
const DECLARED =
  /(?:prismaNode|prismaObject|node|objectRef|objectType|enumType|inputType|inputRef|input|simpleObject|unionType|interfaceType|interfaceRef|scalarType)(?:<[^(]*>)?\(\s*'([A-Z]\w+)'/g

/** Modules by the types that they declare. */
async function modulesOfTypes(): Promise<Record<string, string>> {
  const found: [type: string, module: string][] = []
  for await (const file of glob('**/*.ts', { cwd: MODULES })) {
    const [module = ''] = file.split('/')
    for (const [, type = ''] of readFileSync(MODULES + file, 'utf8').matchAll(DECLARED)) found.push([type, module])
  }
  return sorted(found)
}

const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What the reference of the documentation says beside the schema: who may do what, events, codes, settings and limits. Read
 * from the declarations by which the server itself goes.
 */
export async function referenceFacts() {
  return {
    modules: await modulesOfTypes(),
    permissions: sorted(
      permissionNames().map((name) => [
        name,
        { roles: grantsOf(name), onlyThePerson: isOfThePerson(name), applications: isForApplications(name) },
      ]),
    ),
    readWith: sorted([...BELONGINGS].map(([type, { read }]) => [type, read])),
    mutations: sorted(
      [...MUTATIONS].map(([name, { needs, tells, asks }]) => [
        name,
        { needs: permissionsOf(needs), ownWith: typeof needs === 'string' ? null : needs.own, tells, asks },
      ]),
    ),
    events: sorted(
      eventTypes().map(([type, { description, ...facts }]) => [type, { description: description.en, ...facts }]),
    ),
    requestCodes: sorted(Object.entries(REQUEST_CODES)),
    actCodes: sorted(actCodes()),
    settings: settings(),
    limits: LIMITS,
  }
}
