/** Of the argument `expectedVersion`, in every act that has it. */
export const EXPECTED_VERSION =
  'The version that was read; refused when it has changed since. Not checked when left out.'
