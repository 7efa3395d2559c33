namespace Catalog.Provisioning;

/// <summary>What an operation is to bring about (処理の種類).</summary>
public enum OperationKind
{
    /// <summary>開設. The only kind whose failure takes back what it made.</summary>
    Subscribe,
    /// <summary>プラン等の変更</summary>
    ChangePlan,
    /// <summary>利用停止</summary>
    Suspend,
    /// <summary>利用再開</summary>
    Resume,
    /// <summary>更新</summary>
    Renew,
    /// <summary>解約</summary>
    Cancel,
    /// <summary>接続情報の更新</summary>
    Rotate,
    /// <summary>バージョンアップ</summary>
    Upgrade,
}
