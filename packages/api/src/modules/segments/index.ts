import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './person-conditions.ts'
import './segment-mutations.ts'

export { type AsOf, idsOfSegment, peopleOfSegment } from './people-of-segment.ts'
