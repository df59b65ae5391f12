// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QList>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <functional>

class QTimer;

namespace yc::ui {

class LinkButton;
class TextLabel;

struct Choice {
    QString code;
    QString label;
};

/// What one field of a form is; the form is made from a list of these.
struct FormFieldSpec {
    enum class Kind { Text, MultiLine, Date, Number, Money, Choice, Flag };
    QString key;
    QString label;
    Kind kind = Kind::Text;
    bool required = false;
    bool readOnly = false;
    /// What is set stands masked; the value stays whole (GB/T 35273-2020, 7.2).
    core::PersonalData masked = core::PersonalData::None;
    bool typeOver = false;   ///< a masked text or date may be replaced unseen by typing; otherwise it is read-only
    bool revealable = false; ///< with a link that asks to see it; the page decides about reason and audit
    bool wide = false;       ///< both columns; MultiLine always is
    QList<Choice> choices = {};
    QString help = {};
    QString placeholder = {};
    int maximumLength = 200;
};

/// Label with provenance, editor, and below it the help or what is wrong.
class FormField : public QWidget {
    Q_OBJECT
public:
    explicit FormField(FormFieldSpec spec, QWidget *parent = nullptr);
    [[nodiscard]] const FormFieldSpec &spec() const { return m_spec; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    /// Text, MultiLine: QString, trimmed. Date: "2012-09-24". Number: qlonglong or double. Money: qlonglong fen.
    /// Choice: the code. Flag: bool. What cannot be read comes back as the text typed; empty is a null QVariant.
    [[nodiscard]] QVariant value() const;
    void setValue(const QVariant &value);
    /// Off: what is set from now on stands whole, as for a person who is not in the file yet. On at first.
    void setMasking(bool on);
    [[nodiscard]] bool isMasked() const { return m_veil == Veil::Masked; }
    /// Shows the whole value and lets it be corrected; masks itself again after RevealTimes unless it was changed.
    void reveal();
    /// "居民档案": where the value comes from; tints the field until the person changes it. Empty removes it.
    void setProvenance(const QString &text);
    [[nodiscard]] QString provenance() const;
    /// Empty: nothing wrong.
    void setError(const QString &text);
    [[nodiscard]] QString error() const { return m_error; }
    /// What the field itself can tell: required and empty, unreadable. Empty if fine.
    [[nodiscard]] QString check() const;

Q_SIGNALS:
    void edited();
    /// The link, or Ctrl+R in the masked field.
    void revealRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whole as typed; masked; shown for a while; replaced by typing.
    enum class Veil { None, Masked, Revealed, TypedOver };
    void makeEditor();
    void wasEdited();
    void mask();
    void showWhole(const QVariant &value);
    void showVeil();
    [[nodiscard]] bool passesMasked(QEvent *event);
    [[nodiscard]] QVariant typed() const;
    void setFlag(const char *property, bool on);
    FormFieldSpec m_spec;
    TextLabel *m_label;
    TextLabel *m_provenance;
    TextLabel *m_message;
    QWidget *m_editor = nullptr;
    QVariant m_hidden; ///< the whole value behind the mask
    Veil m_veil = Veil::None;
    bool m_masking = true;
    LinkButton *m_show = nullptr;
    QTimer *m_remask = nullptr;
    QString m_hiddenProvenance;
    QString m_error;
};

} // namespace yc::ui
