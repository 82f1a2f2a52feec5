// What cannot be read on a page: text whose contrast with what lies behind it is too low, and what overflows its width.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) layers.push(rgba(getComputedStyle(each).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const opacity = (element) => {
    let shown = 1;
    for (let each = element; each; each = each.parentElement) shown *= Number(getComputedStyle(each).opacity);
    return shown;
  };
  const hidden = (element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest(".skip-to-content, .visually-hidden, [aria-hidden=true]") !== null;
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || hidden(element) || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const back = behind(element);
    const [red, green, blue, alpha] = rgba(style.color);
    const [lighter, darker] = [light(over([red, green, blue, alpha * opacity(element)], back)), light(back)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${words.slice(0, 40)}`);
  }
  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth > width
    ? [...document.querySelectorAll("main *, article *, .content *")]
        .filter((each) => each.getBoundingClientRect().right > width + 1)
        .map((each) => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`)
        .slice(0, 5)
        .concat(`page is ${document.documentElement.scrollWidth} wide`)
    : [];
  return { faint: [...new Set(faint)], wide };
}
