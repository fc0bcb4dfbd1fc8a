/** The look of the control page: paper, ink and thin rules; nothing is loaded from elsewhere. */
export const style = `
:root{color-scheme:light dark;--kertas:#fbfaf7;--tinta:#1f2421;--redup:#5d655f;--garis:#dcd9d0;--aksen:#0f5f5c;--bahaya:#9c2b1f;--lembar:#fff}
@media (prefers-color-scheme:dark){:root{--kertas:#1b1e1d;--tinta:#e6e4de;--redup:#a3aaa5;--garis:#3a3f3d;--aksen:#6cc3bd;--bahaya:#ef9a8d;--lembar:#232726}}
*{box-sizing:border-box}
body{margin:0;background:var(--kertas);color:var(--tinta);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
body::before{content:"";display:block;height:6px;background:repeating-linear-gradient(135deg,var(--aksen) 0 8px,transparent 8px 16px)}
main{max-width:1180px;margin:0 auto;padding:16px 20px 64px}
h1{font-size:1.35rem;margin:8px 0 0}h2{font-size:1.05rem;margin:40px 0 8px;padding-bottom:6px;border-bottom:1px solid var(--garis)}
p{margin:4px 0 12px;max-width:72ch}.redup{color:var(--redup)}small,.redup{font-size:.875rem}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin:12px 0 0;font-size:.95rem}
a{color:var(--aksen)}
.kabar{border:1px solid var(--aksen);border-left-width:5px;padding:10px 14px;margin:16px 0;background:var(--lembar);overflow-wrap:anywhere}.kabar.buruk{border-color:var(--bahaya)}
.gulir{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:left;padding:7px 14px 7px 0;border-bottom:1px solid var(--garis);vertical-align:top}
th{color:var(--redup);font-weight:600;white-space:nowrap}td.angka,th.angka{text-align:right}
article{border-bottom:1px solid var(--garis);padding:14px 0}article h3{font-size:1rem;margin:0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(270px,100%),1fr));gap:6px 24px;margin:8px 0}dt{color:var(--redup);font-size:.8rem}dd{margin:0;font-size:.95rem;overflow-wrap:anywhere}
form{margin:0}.baris{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;margin:10px 0}
.kisi{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));gap:16px 28px;margin:12px 0}.kisi>*,.baris>*{min-width:0;max-width:100%}
label{display:block;font-size:.875rem}label>span{display:block;margin-bottom:3px}label.centang{display:flex;gap:8px;align-items:center;min-height:40px}label.centang>span{margin:0}
input,select,textarea{font:inherit;color:inherit;background:var(--lembar);border:1px solid var(--redup);border-radius:4px;padding:7px 9px;min-height:40px;max-width:100%}
.kisi input:not([type=checkbox]),.kisi select,.kisi textarea{width:100%}input[type=checkbox]{min-height:0;width:18px;height:18px;accent-color:var(--aksen)}
button{font:inherit;min-height:40px;padding:7px 16px;border-radius:4px;border:1px solid var(--aksen);background:transparent;color:var(--aksen);cursor:pointer}
button.utama{background:var(--aksen);color:var(--kertas)}button.bahaya{border-color:var(--bahaya);color:var(--bahaya)}
:focus-visible{outline:3px solid var(--aksen);outline-offset:2px}
fieldset{border:0;padding:0;margin:0}legend{font-size:.875rem;padding:0;margin-bottom:3px}
details{margin:8px 0}summary{cursor:pointer;color:var(--aksen)}
`;
