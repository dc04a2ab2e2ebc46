const WORDS = /^([A-Z][a-z0-9]+)+[A-Z]?$/;

/** Tests, migrations and the journal hang on ids, so an id says what the element is and does. */
module.exports = () => ({
  check(node, reporter) {
    const prefix = prefixOf(node);
    const [actual, words, ...rest] = node.id?.split('_') ?? [];
    if (prefix && (actual !== prefix || rest.length || !WORDS.test(words ?? ''))) {
      reporter.report(node.id, `Call it ${prefix}_ and the words of its label`);
    }
  }
});

function prefixOf(node) {
  const is = (type) => node.$instanceOf?.(`bpmn:${type}`);
  if (is('SequenceFlow')) return 'Flow';
  if (is('Message')) return 'Message';
  if (is('Gateway')) return 'Gateway';
  if (is('StartEvent')) return 'StartEvent';
  if (is('EndEvent')) return 'EndEvent';
  if (is('BoundaryEvent')) return 'BoundaryEvent';
  if (is('Event')) return 'Event';
  if (is('CallActivity')) return 'CallActivity';
  if (is('SubProcess')) return 'SubProcess';
  if (is('Task')) return 'Task';
  return undefined;
}
