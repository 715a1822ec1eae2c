import { readFileSync } from 'node:fs'

export interface EventField {
  readonly kind: 'ID' | 'CODE' | 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'OBJECT'
  readonly description: string
  readonly idType?: string
  readonly fields?: Readonly<Record<string, EventField>>
  readonly list?: true
  readonly optional?: true
}

interface EventFacts {
  readonly description: string
  readonly subject: string
  readonly toldWith?: string
  readonly data?: Readonly<Record<string, EventField>>
}

interface PermissionFacts {
  /** By role: `any` for the whole organisation, `own` for what is the person's own. */
  readonly roles: Readonly<Record<string, 'any' | 'own'>>
  readonly onlyThePerson: boolean
  readonly applications: boolean
}

interface MutationFacts {
  /** Permissions, any one of which is enough. */
  readonly needs: readonly string[]
  /** The one of them that covers one's own objects alone. */
  readonly ownWith: string | null
  /** Types of events that it may emit. */
  readonly tells: readonly string[]
  /** Whether it asks a plugin, so that it must be alone in its operation. */
  readonly asks: boolean
}

/** What the server's own declarations say beside the schema: `npm run generate` writes it. */
export interface Facts {
  readonly modules: Readonly<Record<string, string>>
  readonly permissions: Readonly<Record<string, PermissionFacts>>
  readonly readWith: Readonly<Record<string, string>>
  readonly mutations: Readonly<Record<string, MutationFacts>>
  readonly events: Readonly<Record<string, EventFacts>>
  readonly requestCodes: Readonly<Record<string, { readonly status: number; readonly meaning: string }>>
  readonly actCodes: Readonly<Record<string, string>>
  readonly settings: readonly { readonly name: string; readonly accepts: string | null }[]
  readonly limits: readonly (readonly [of: string, what: string, most: string])[]
}

export const readFacts = (): Facts =>
  JSON.parse(readFileSync(new URL('generated/facts.json', import.meta.url), 'utf8')) as Facts
