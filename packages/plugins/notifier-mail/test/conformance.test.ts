import { testNotifier } from '@portevoix/sdk/plugin-testkit'
import { mailNotifier } from '../src/index.ts'

testNotifier(mailNotifier, {
  config: () => ({ host: 'smtp.example.org', from: 'portevoix@example.org', fromName: 'Portevoix', user: 'portevoix' }),
  secrets: { password: 'password-of-the-mail-server' },
  to: 'ada@example.org',
})
