const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Unknot needs Node 22.18 or newer and found ${process.versions.node}. On Linux and Windows "npm ci" brings Node 24; elsewhere install it.`,
  );
  process.exit(1);
}
