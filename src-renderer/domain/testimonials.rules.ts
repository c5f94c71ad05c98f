/** Rules of testimonials: what may leave the program. */
import { publishPlaces } from './testimonial'
import type { PublishPlace, Testimonial } from './testimonial'

/** Where somebody agreed to a testimonial's being published. Nowhere without the day on which they agreed: it was taken back. */
export function agreedPlaces(testimonial: Testimonial): readonly PublishPlace[] {
  if ((testimonial.consentOn ?? null) === null) return []
  return publishPlaces.filter((place) => testimonial[`publish:${place}`] === true)
}

/** Testimonials that may be published somewhere, or in one place. Whatever leaves the program is made of these alone. */
export function publishable(
  testimonials: readonly Testimonial[],
  place: PublishPlace | null = null,
): readonly Testimonial[] {
  return testimonials.filter((one) => {
    const agreed = agreedPlaces(one)
    return place === null ? agreed.length > 0 : agreed.includes(place)
  })
}
