// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditView.h"
#include "ui/Card.h"

namespace yc::ui {
class KeyValueGrid;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// One row of the log in full: who, when, where, what, about which records, their digests before and after, its hash.
class AuditRowCard : public ui::Card {
    Q_OBJECT
public:
    explicit AuditRowCard(QWidget *parent = nullptr);
    void setRow(const store::AuditRow &row);
    void clear();

private:
    void addDocuments(const QString &json);

    ui::TextLabel *m_hint;
    ui::KeyValueGrid *m_values;
};

} // namespace yc::desk
