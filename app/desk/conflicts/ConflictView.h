// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflicts/ConflictFieldCard.h"
#include "desk/conflicts/FieldText.h"

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Banner;
class KeyValueGrid;
class RevealBar;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// One conflict, side by side: what has to be chosen, who wrote what and when, what else it touches; the reason, and
/// the key that settles it. Asks nothing of the store but names, looks and the settlement.
class ConflictView : public QWidget {
    Q_OBJECT
public:
    ConflictView(ui::ServiceContext &context, const QList<core::RecordType> &types, QWidget *parent = nullptr);
    /// Loads and shows the conflict of a record. Choices already made for it stay where both values are still the same.
    void load(const QString &id);
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QList<ConflictFieldCard *> cards() const { return m_cards; }
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] ui::ActionButton *settleButton() const { return m_settle; }
    [[nodiscard]] ui::ActionButton *openButton() const { return m_open; }
    [[nodiscard]] QStringList touched() const { return m_touchedLines; }
    /// The first field that is not chosen yet, or the reason.
    void focusNext();

Q_SIGNALS:
    /// Title and subtitle of the record are known.
    void titled(const QString &title, const QString &subtitle);
    void settled(const QString &id);
    /// The conflict is gone: somebody else settled it, or a newer version ended it.
    void gone();

private:
    void take(const core::RecordConflict &conflict);
    void show(const QHash<QString, RecordTitle> &titles);
    void showFields(const FieldText &texts);
    void showAbout(const FieldText &texts);
    void keepChoices();
    [[nodiscard]] QList<QStringList> groups() const;
    [[nodiscard]] ConflictFieldCard::Side side(const FieldText &texts, const core::ConflictSide &side,
                                               const QString &heading, const QStringList &fields,
                                               QJsonValue core::FieldConflict::*value) const;
    [[nodiscard]] QString heading(const core::ConflictSide &side) const;
    [[nodiscard]] bool oddClock(const core::ConflictSide &side) const;
    void move(const ConflictFieldCard *from, int step);
    void reveal(const QString &line, const QString &why);
    void settle();
    void settledWith(const core::Result<QJsonObject> &done, const QString &id);

    ui::ServiceContext &m_context;
    QList<core::RecordType> m_types;
    QString m_id;
    int m_asked = 0;
    core::RecordConflict m_conflict;
    const core::RecordType *m_type = nullptr;
    struct Kept {
        ConflictFieldCard::Choice choice;
        QVariant other;
        QJsonValue ours;
        QJsonValue theirs;
    };
    QHash<QString, Kept> m_kept; ///< by the first field of a card
    RecordTitle m_title;
    QStringList m_touchedLines;
    ui::Banner *m_banner;
    ui::RevealBar *m_why;
    ui::Card *m_about;
    ui::KeyValueGrid *m_facts;
    ui::ActionButton *m_open;
    QWidget *m_place;
    QList<ConflictFieldCard *> m_cards;
    ui::Card *m_end;
    ui::TextLabel *m_left;
    QLineEdit *m_reason;
    ui::ActionButton *m_settle;
    bool m_busy = false;
};

} // namespace yc::desk
