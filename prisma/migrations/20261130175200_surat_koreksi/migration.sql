-- what of the refused was filed again: by the letter that corrects it
CREATE INDEX "pengiriman_koreksi" ON "pengiriman" ("koreksi_dari_id") WHERE "koreksi_dari_id" IS NOT NULL;
