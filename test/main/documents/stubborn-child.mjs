/** A process that does what the bytes it is asked to read tell it: answer, hang, or die. */
const decoder = new TextDecoder()
process.on('disconnect', () => process.exit(0))
process.on('message', (message) => {
  if (message.kind !== 'request') return
  const word = decoder.decode(message.args[0])
  if (word === 'hang') for (;;);
  if (word === 'die') process.exit(3)
  if (word === 'starve') process.abort()
  if (word === 'wait') return
  process.send({ kind: 'progress', id: message.id, done: 1, total: 2 })
  process.send({ kind: 'done', id: message.id, value: `${word} by ${process.pid}` })
})
process.send({ kind: 'ready' })
