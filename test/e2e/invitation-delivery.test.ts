import { expect, it } from 'vitest'
import { deliverInvitations } from './deliver-invitations.ts'

/** PORTEVOIX_INVITATIONS=1000 repeats the trial of decision 0070, which takes minutes. */
const PEOPLE = Number(process.env.PORTEVOIX_INVITATIONS ?? 60)

it('of a round through a mail server of which three in ten attempts fail reaches everybody under one Message-ID', async () => {
  const delivery = await deliverInvitations(PEOPLE, 7)
  expect(delivery).toMatchObject({ reached: PEOPLE, wrong: 0 })
  expect(Object.values(delivery.attempts).every((times) => times > 0)).toBe(true)
  // Only an answer that was lost is unclear, and it is sent again at most once.
  expect(delivery.unclear).toBe(delivery.lost)
  expect(delivery.twice).toBeLessThanOrEqual(delivery.lost)
  const { SENT = 0, UNCLEAR = 0 } = delivery.statuses
  expect(SENT + UNCLEAR).toBe(PEOPLE)
  console.info(JSON.stringify(delivery))
}, 900_000)
