const told = document.getElementById('told');
for (const name of ['unknot-finished', 'unknot-buy'])
  addEventListener(name, (event) => {
    told.textContent = `${name} ${JSON.stringify(event.detail)}`;
  });
