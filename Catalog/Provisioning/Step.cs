namespace Catalog.Provisioning;

/// <summary>What a step does (手順).</summary>
public enum StepKind
{
    /// <summary>テナントの作成を依頼し、完成を待つ</summary>
    CreateTenant,
    /// <summary>接続情報を受け取る</summary>
    BindAccess,
    /// <summary>データ連携を設定する</summary>
    WireLink,
    /// <summary>開設内容を確認する</summary>
    Confirm,
    /// <summary>利用開始</summary>
    Open,
    /// <summary>契約の終わりの日を事業者に伝える</summary>
    TellTerm,
    /// <summary>利用の最終日を待つ</summary>
    AwaitLastDay,
    /// <summary>データを事業者から受け取る</summary>
    TakeExport,
    /// <summary>受け取ったデータを読み戻して照合する</summary>
    Reimport,
    /// <summary>書込みを止める</summary>
    MakeReadOnly,
    /// <summary>自治体の受領を待つ</summary>
    AwaitReceipt,
    /// <summary>接続情報とデータ連携を外す</summary>
    Unbind,
    /// <summary>テナントを削除する</summary>
    Deprovision,
    /// <summary>消去を証明する</summary>
    CertifyErasure,
    /// <summary>利用環境の変更を依頼し、完了を待つ</summary>
    UpdateTenant,
    /// <summary>アクセスとデータ連携を止める</summary>
    CloseAccess,
    /// <summary>停止・再開を事業者に伝える</summary>
    TellVendor,
    /// <summary>利用再開</summary>
    Reopen,
    /// <summary>接続情報を新しくする</summary>
    RotateAccess,
    /// <summary>データ連携の接続情報を新しくする</summary>
    RotateLink,
    /// <summary>先に始めた処理の終わりを待つ</summary>
    AwaitTurn,
    /// <summary>シングルサインオンの接続情報を受け取る</summary>
    BindSignIn,
    /// <summary>認証基盤にサービスを登録する</summary>
    RegisterClient,
    /// <summary>認証基盤を事業者に伝える</summary>
    TellIssuer,
    /// <summary>利用者のアカウントを用意する</summary>
    PushPeople,
    /// <summary>サインオンできることを確かめる</summary>
    ProbeSignIn,
}

/// <summary>Who has to move next, in the words of the page (待ち).</summary>
public enum WaitingOn
{
    Marketplace,
    Vendor,
    /// <summary>The vendor at the other end of a data link.</summary>
    LinkedVendor,
    /// <summary>The municipality itself.</summary>
    Town,
    /// <summary>Nobody: a day that was agreed has not come yet.</summary>
    Day,
    /// <summary>Work of the same subscription that was begun before.</summary>
    OtherWork,
}

/// <summary>One step of an operation; repeated safely until it is done.</summary>
public sealed class Step
{
    private Step() { }

    public Step(int ordinal, StepKind kind, LinkId? link = null) => (Ordinal, Kind, Link) = (ordinal, kind, link);

    public OperationId Operation { get; private set; }

    public int Ordinal { get; private set; }

    public StepKind Kind { get; private set; }

    /// <summary>The link that a <see cref="StepKind.WireLink"/> step sets up.</summary>
    public LinkId? Link { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Tries that did not bring the step to its end.</summary>
    public int Attempts { get; private set; }

    public WaitingOn WaitingOn { get; private set; }

    /// <summary>The vendor took a notice and works on it (202); <c>null</c> = no such work.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The vendor's own word for that work, echoed byte for byte.</summary>
    public string? BrokerOperation { get; private set; }

    /// <summary>Since when no try has got through; <c>null</c> = no trouble, or one that waits for a person.</summary>
    public DateTimeOffset? TroubleSince { get; private set; }

    /// <summary>Code of the last trouble (a fault code); <c>null</c> = none.</summary>
    public string? TroubleCode { get; private set; }

    /// <summary>Plain words that belong to the trouble, cleaned of secrets, at most 255 characters.</summary>
    public string? TroubleWords { get; private set; }

    public void Start(WaitingOn waitingOn, DateTimeOffset now) => (StartedAt, WaitingOn) = (StartedAt ?? now, waitingOn);

    public void Accept(string? brokerOperation, DateTimeOffset now) => (AcceptedAt, BrokerOperation) = (now, brokerOperation);

    /// <summary>Another notice goes out; what became of the one before does not matter any more.</summary>
    public void ForgetWork() => (AcceptedAt, BrokerOperation) = (null, null);

    /// <summary>All is well; somebody else moves next.</summary>
    public void WaitFor(WaitingOn waitingOn)
    {
        WaitingOn = waitingOn;
        ForgetTrouble();
    }

    /// <summary>A try came to nothing; the step stays open.</summary>
    public void Stumble(string code, string? words, DateTimeOffset now)
    {
        Attempts++;
        (TroubleSince, TroubleCode, TroubleWords) = (TroubleSince ?? now, code, Cut(words));
    }

    /// <summary>A try came to nothing and only a person can help; the step stays open however long that takes.</summary>
    public void Park(string code, string? words)
    {
        Attempts++;
        (TroubleSince, TroubleCode, TroubleWords) = (null, code, Cut(words));
    }

    /// <summary>A person looked at it: what was counted before counts no more.</summary>
    public void CountAnew()
    {
        Attempts = 0;
        ForgetTrouble();
    }

    public void Finish(DateTimeOffset now)
    {
        DoneAt = now;
        ForgetTrouble();
    }

    /// <summary>What it found then is no longer so.</summary>
    public void DoAgain() => DoneAt = null;

    public void GiveUp(string code, string? words, DateTimeOffset now) =>
        (FailedAt, TroubleCode, TroubleWords) = (now, code, Cut(words));

    private void ForgetTrouble() => (TroubleSince, TroubleCode, TroubleWords) = (null, null, null);

    private static string? Cut(string? words) => words is { Length: > 255 } ? words[..255] : words;
}
