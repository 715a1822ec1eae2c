import { MessageRow } from '../../core/texts/index.ts'
import { PageRefused } from '../sessions/index.ts'
import { ProviderProblem } from './discovery.ts'
import { texts } from './texts.ts'
import { LoginRefused } from './token-exchange.ts'

/**
 * The page for an expected failure of a provider.
 * @throws any other error.
 */
export function refusalOf(error: unknown): PageRefused {
  if (error instanceof LoginRefused) return new PageRefused(400, new MessageRow([error.told, texts('begin-again')]))
  if (error instanceof ProviderProblem) return new PageRefused(400, new MessageRow([texts('not-working'), error.told]))
  throw error
}
