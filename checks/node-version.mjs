const [major] = process.versions.node.split('.');
if (Number(major) < 22) {
  console.error(
    `Unknot needs Node 22.18 or newer and found ${process.versions.node}. Run "npm ci": it brings Node 24 with it.`,
  );
  process.exit(1);
}
