/**
 * The token of the click that led to a page of the organisation, for what comes of it: see
 * `MetricPointInput.clickToken`. Keep it only if the visitor agreed to that.
 * @param address of the page, such as `location.href`.
 * @returns null when no click led there, or the browser asked not to be followed.
 */
export function clickToken(address: string | URL): string | null {
  const token = URL.parse(address)?.searchParams.get('pv_click') ?? ''
  return token === '' ? null : token
}
