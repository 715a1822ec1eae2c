import type { Json } from '../../../plugin/index.ts'
import type { ManifestSource } from '../../manifest.ts'
import type { Except } from '../../property.ts'
import type { FakeProvider } from '../../provider/types.ts'

/** The properties of notifiers, by the names that `except` takes. */
export type NotifierProperty =
  | 'manifest'
  | 'sends'
  | 'once'
  | 'lost-answer'
  | 'refused'
  | 'untrusted'
  | 'leaks'
  | 'hosts'
  | 'forget'

/** What a notifier is tried with. Mails arrive in a mailbox of the kit; a chat's messages at the fake provider. */
export interface NotifierFixture<SecretName extends string> {
  /** The manifest, or the package.json that holds it; the one nearest to the test file when absent. */
  manifest?: ManifestSource
  config(provider: FakeProvider): Json
  /** At least 6 characters each; the fake provider of a chat must refuse any other with 401 or 403. */
  secrets: { readonly [K in SecretName]: string }
  /** A new provider without messages, which tells those that stand by `published`. A notifier of mails needs none. */
  provider?(): Promise<FakeProvider>
  /** Somebody who can be reached: a mail address, or a channel as the notifier takes it. */
  to: string
  /** Properties that are left out, each with its reason. */
  except?: Except<NotifierProperty>
}
