import '@portevoix/api/schema.ts'
import { LANGUAGES } from '@portevoix/api/core/texts/index.ts'
import { applicationScopes, wordsOf } from '@portevoix/api/modules/applications/scopes.ts'
import { describe, expect, it } from 'vitest'

describe('the scopes of applications', () => {
  it('each have words of their own in every language', () => {
    const scopes = applicationScopes()
    expect(scopes.length).toBeGreaterThan(50)
    for (const language of LANGUAGES) {
      const words = scopes.map((scope) => wordsOf(scope).in(language))
      expect(new Set(words).size).toBe(scopes.length)
    }
  })

  it('leave out what only the person says, and what would outlive the grant', () => {
    const left = [
      ...['participation:respond', 'nomination:write', 'score:object', 'privacy:request', 'restriction:write'],
      ...[
        'account:write',
        'token:issue',
        'login:attest',
        'login:link',
        'application:write',
        'grant:revoke',
        'integration:write',
      ],
    ]
    for (const scope of left) expect(applicationScopes(), scope).not.toContain(scope)
  })
})
