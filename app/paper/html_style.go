package paper

// style is the look of the twin: the colours of the program's screens, in the
// light and in the dark, and black on white when it is printed. Every pair of
// colours has a contrast of 4.5 at least; links are underlined.
const style = `:root{color-scheme:light dark;--page:#EFF1EE;--sheet:#FFF;--tint:#E3E7E3;--line:#6E7B7F;--ink:#1E272B;--soft:#4D595E;--act:#1F6B3F;--care:#8A4700;--here:#F2C21B}
@media (prefers-color-scheme:dark){:root{--page:#161B1E;--sheet:#1F262A;--tint:#2B343A;--line:#83919A;--ink:#EEF2EF;--soft:#B4C0C3;--act:#7FCB93;--care:#F2AE6B}}
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
body.large{font-size:1.33rem}
header,nav,main,footer{max-width:50rem;margin:0 auto;padding:1rem}
header,footer{color:var(--soft);font-size:.9rem}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
header p,footer p{margin:0}
.mark{width:1.5rem;height:1.5rem;flex:none}
.logo{height:auto;max-width:12rem;background:#FFF;padding:2px}
main{background:var(--sheet);padding:1.25rem}
h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem;break-after:avoid}
h1{font-size:1.75rem;margin-top:0}
h2{font-size:1.4rem;border-top:1px solid var(--line);padding-top:1.25rem}
h3{font-size:1.15rem}
h4{font-size:1rem}
p{margin:.5rem 0}
.bar{background:var(--ink);color:var(--sheet);margin:0;padding:.4rem .75rem;border:0}
h2.bar{margin-top:1rem;padding:.6rem .75rem}
.frame{border:2px solid var(--ink);padding:.75rem 1rem}
.barred{border-left:6px solid var(--care);padding-left:.75rem}
.tag{border:1px solid var(--line);border-radius:3px;padding:0 .3em;font-size:.9em}
mark{background:var(--ink);color:var(--sheet);padding:.1em .35em}
.huge{font-size:1.5em;line-height:1.3}.big{font-size:1.3em;line-height:1.3}.more{font-size:1.12em}.small{font-size:.9em}
a{color:var(--act);text-decoration:underline}
a:focus-visible,summary:focus-visible,.slide:focus-visible{outline:3px solid var(--here);outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
nav{padding:.25rem 1rem;background:var(--sheet)}
summary{padding:.5rem 0;font-weight:bold;cursor:pointer}
nav a{display:inline-block;padding:.25rem 0}
ul{list-style:none;margin:.5rem 0;padding:0}
li{margin:.5rem 0;break-inside:avoid}
li.dashed{padding-left:1.2em;text-indent:-1.2em}
li.signed{border-bottom:1px solid var(--tint);padding:0 0 .5rem 2.2rem;position:relative}
.signed>.box:first-child,.signed>.point:first-child{position:absolute;left:0}
.box,.point{display:inline-block;min-width:1.4em;text-align:center}
.box{font-size:1.25em;line-height:1}
.blank{display:inline-block;min-width:8em;border-bottom:1px solid var(--ink);height:1.2em}
td .blank{min-width:5em}
.slide{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--tint)}
th{font-weight:normal}
thead th{color:var(--soft);font-weight:bold;font-size:.9em;border-bottom:2px solid var(--line)}
th[scope=rowgroup]{padding-top:1rem;border-bottom:1px solid var(--line)}
th.right,td.right{text-align:right;padding:.4rem 0 .4rem .6rem}
.right+:where(:not(.right)){padding-left:1.2rem}
td.right,td.short{white-space:nowrap}
th.signed{position:relative;padding-left:2.2rem}
figure{background:#FFF;color:#000;padding:.5rem;margin:.75rem 0}
figure svg{display:block;width:100%;height:auto;font-family:"Liberation Sans",Arial,Helvetica,sans-serif}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
@media screen and (max-width:40rem){
main{padding:1rem .75rem}
h1{font-size:1.5rem}
h2{font-size:1.25rem}
table{font-size:.9rem}
table.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
table.stack{font-size:1rem}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.stack tr{border-bottom:1px solid var(--line);padding:.4rem 0}
.stack th,.stack td,.stack .right{border:0;padding:.1rem 0;text-align:left}
.stack th[scope=rowgroup]{padding-top:1rem}
.stack td{white-space:normal}
.stack th.signed,.stack th.signed~td{padding-left:2.2rem}
.stack td:empty{display:none}
.stack td[data-label]::before{content:attr(data-label) "\00a0: ";color:var(--soft)}
}
@media print{
:root{--page:#FFF;--sheet:#FFF;--tint:#000;--line:#000;--ink:#000;--soft:#000;--act:#000;--care:#000}
@page{size:A4;margin:15mm 15mm 15mm 20mm}
body{font-size:11pt}
header,main,footer{max-width:none;padding:0}
nav{display:none}
tr,li,figure,.frame,.barred{break-inside:avoid}
.slide{overflow:visible}
figure{padding:0}
.bar,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{text-decoration:none}
}
`
