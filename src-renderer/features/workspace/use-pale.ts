/** Looks at a logo as it is drawn, small, to say whether it would be seen on white paper. */
import { useEffect, useState } from 'react'
import { isPale } from './pale.rules'

/** The longest side that is looked at, in pixels. */
const side = 128

async function looksPale(dataUrl: string): Promise<boolean> {
  const image = new Image()
  image.src = dataUrl
  await image.decode()
  const scale = side / Math.max(image.width, image.height, 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return false
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return isPale(context.getImageData(0, 0, canvas.width, canvas.height).data)
}

/** Whether a picture, as a data URL, would hardly be seen on white paper; false while that is not known. */
export function useIsPale(dataUrl: string | null): boolean {
  const [pale, setPale] = useState<string | null>(null)
  useEffect(() => {
    if (dataUrl === null) return
    // A picture that cannot be drawn has its own sentence where it was read.
    looksPale(dataUrl).then(
      (isIt) => isIt && setPale(dataUrl),
      () => undefined,
    )
  }, [dataUrl])
  return dataUrl !== null && pale === dataUrl
}
