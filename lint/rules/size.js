const LIMIT = 30;

/** Beyond this a reader loses the thread: cut at a phase or a long wait. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Process') {
      const nodes = count(node);
      if (nodes > LIMIT) {
        reporter.report(node.id, `${nodes} nodes, at most ${LIMIT} are allowed`);
      }
    }
  }
});

function count(scope) {
  return (scope.flowElements ?? [])
    .filter((element) => element.$instanceOf('bpmn:FlowNode'))
    .reduce((sum, element) => sum + 1 + count(element), 0);
}
