// All words now shown on a page whose contrast with what lies behind them is below 4.5:1 (WCAG 2.2, 1.4.3).
() => {
  const ENOUGH = 4.5;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  const mix = (layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };

  const luminance = (color) => color
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    .reduce((sum, channel, place) => sum + channel * [0.2126, 0.7152, 0.0722][place], 0);

  const layersBehind = (node) =>
    node ? [...layersBehind(node.parentElement), getComputedStyle(node).backgroundColor] : ["white"];

  const contrastOf = (node) => {
    const behind = layersBehind(node);
    const ends = [luminance(mix(behind)), luminance(mix([...behind, getComputedStyle(node).color]))];
    return (Math.max(...ends) + 0.05) / (Math.min(...ends) + 0.05);
  };

  const isRead = (node) =>
    node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !node.closest(".visually-hidden, .spoiler, :disabled");

  const short = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() === "" || !isRead(parentElement)) continue;
    const contrast = contrastOf(parentElement);
    if (contrast < ENOUGH) short.push(`${data.trim()}: ${contrast.toFixed(2)}`);
  }
  return short;
};
