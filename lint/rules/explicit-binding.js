const extension = require('./extensions');

const BOUND = ['zeebe:CalledElement', 'zeebe:CalledDecision', 'zeebe:FormDefinition'];

/** What ships together is bound together: never to whatever happens to be the latest. */
module.exports = () => ({
  check(node, reporter) {
    for (const type of BOUND) {
      const link = extension(node, type);
      if (link && !['deployment', 'versionTag'].includes(link.bindingType)) {
        reporter.report(node.id, 'Bind by deployment, or by versionTag to something shared');
      }
    }
  }
});
