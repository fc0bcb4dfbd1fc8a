/** Where somebody says that a filing is not there, while the guarantor has sent its certificate. */
export const bertentangan =
  'Jamkrindo mengirim cetakan sertifikat permohonan ini. Bila dinyatakan tidak ada lalu diajukan lagi, debitur bisa terjamin dua kali.';
