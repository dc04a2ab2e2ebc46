/** The Zeebe extension of that type, if the element carries one. */
module.exports = function extension(element, type) {
  return (element.extensionElements?.values ?? []).find((value) => value.$type === type);
};
