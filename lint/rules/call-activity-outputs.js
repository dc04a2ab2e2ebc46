const extension = require('./extensions');

/** Nothing flows into or out of a called process unless the model names it. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:CallActivity') {
      return;
    }
    const called = extension(node, 'zeebe:CalledElement');
    if (called?.propagateAllChildVariables !== false) {
      reporter.report(node.id, 'Name the outputs and set propagateAllChildVariables="false"');
    }
    if (called?.propagateAllParentVariables !== false) {
      reporter.report(node.id, 'Name the inputs and set propagateAllParentVariables="false"');
    }
  }
});
